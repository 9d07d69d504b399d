import type { Segment } from './segment';

/** Segments in a row; those of a word stay on one line. */
export interface Stretch {
  isWord: boolean;
  segments: Segment[];
}

/** The rest of a word after a formula, up to a hyphen, and the beginning of one before it. Longer ones may break. */
const AFTER = /^[^\s-]{0,24}(?![^\s-])-?/;
const BEFORE = /(?<![^\s-])[^\s-]{0,24}$/;

/** Puts formulas together with the letters that touch them: no line ends within `M$^3$Eval` or `SO($3$)`. */
export function stretchesOf(segments: readonly Segment[]): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (isWord: boolean, segment: Segment) => {
    const last = stretches.at(-1);
    if (last?.isWord === isWord) last.segments.push(segment);
    else stretches.push({ isWord, segments: [segment] });
  };
  segments.forEach((segment, i) => {
    if (segment.kind === 'math' || segment.text !== segment.source) {
      add(segment.kind === 'math', segment);
      return;
    }
    const { source } = segment;
    const after = segments[i - 1]?.kind === 'math' ? (AFTER.exec(source)?.[0].length ?? 0) : 0;
    const rest = source.slice(after);
    const before = segments[i + 1]?.kind === 'math' ? (BEFORE.exec(rest)?.[0].length ?? 0) : 0;
    const middle = rest.length - before;
    for (const [isWord, piece] of [
      [true, source.slice(0, after)],
      [false, rest.slice(0, middle)],
      [true, rest.slice(middle)],
    ] as const) {
      if (piece) add(isWord, { kind: 'text', text: piece, source: piece });
    }
  });
  return stretches;
}
