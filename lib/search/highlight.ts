import { indexTokens, TEX_ACCENT, WORD } from './tokens';

/** Half-open range of a text, `[start, end)`, in UTF-16 units. */
export type TextRange = [start: number, end: number];

/** About two lines of the popup. */
const SNIPPET_LENGTH = 170;
/** Found words are looked for in so much of a text; abstracts are a tenth of that. */
const LONGEST_TEXT = 20_000;
/** So much before the first found word says where we are. */
const LEAD = 40;

/** A word as it is written, accents of TeX and all. */
const WRITTEN = new RegExp(`(?:${WORD.source}|${TEX_ACCENT.source})+`, 'gu');

/**
 * Where in `text` one of `found` stands, which are words of the index (see `indexTokens`); a hyphenated word is marked
 * whole.
 */
export function highlight(text: string, found: ReadonlySet<string>): TextRange[] {
  return marksIn(text, found).map(({ range }) => range);
}

/** A found word in a text: where it is marked, and which it is. */
interface Mark {
  range: TextRange;
  word: string;
}

function marksIn(text: string, found: ReadonlySet<string>): Mark[] {
  return [...text.matchAll(WRITTEN)].flatMap(({ 0: written, index }): Mark[] => {
    const token = indexTokens(written, true).find(({ word }) => found.has(word));
    return token ? [{ range: [index, index + written.length], word: token.word }] : [];
  });
}

/**
 * The stretch of `text` that shows most of the found words, with an ellipsis where it was cut, and the ranges in it.
 * `null` when none of them stands there.
 */
export function snippetOf(text: string, found: ReadonlySet<string>): { text: string; ranges: TextRange[] } | null {
  const marks = marksIn(text.slice(0, LONGEST_TEXT), found);
  if (!marks.length) return null;
  const start = richest(marks);
  const from = startBefore(text, start);
  const to = endAfter(text, start, from + SNIPPET_LENGTH);
  const before = from > 0 ? '… ' : '';
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? ' …' : ''}`,
    ranges: marks
      .filter(({ range: [start] }) => start >= from && start < to)
      .map(
        ({ range: [start, end] }): TextRange => [
          start - from + before.length,
          Math.min(end, to) - from + before.length,
        ],
      ),
  };
}

/** Where the first stretch begins that has most different words in it. */
function richest(marks: readonly Mark[]): number {
  let best = { start: marks[0]?.range[0] ?? 0, different: 0 };
  /** How often each word stands in the stretch at hand. */
  const inside = new Map<string, number>();
  let next = 0;
  for (const [i, { range, word }] of marks.entries()) {
    const [start] = range;
    for (next = Math.max(next, i); next < marks.length; next++) {
      const mark = marks[next] as Mark;
      if (mark.range[1] >= start + SNIPPET_LENGTH - LEAD) break;
      inside.set(mark.word, (inside.get(mark.word) ?? 0) + 1);
    }
    if (inside.size > best.different) best = { start, different: inside.size };
    // One that is longer than a stretch was never inside.
    if (next === i) continue;
    const left = (inside.get(word) as number) - 1;
    if (left > 0) inside.set(word, left);
    else inside.delete(word);
  }
  return best.start;
}

/** The beginning of a word some way before `found`; the text's own beginning when that is near. */
function startBefore(text: string, found: number): number {
  if (found < LEAD) return 0;
  const start = text.indexOf(' ', found - LEAD) + 1;
  return start > 0 && start < found ? start : found;
}

/** The end of the last word that ends before `limit`; `limit` itself within a word that is longer than all of it. */
function endAfter(text: string, found: number, limit: number): number {
  if (limit >= text.length) return text.length;
  const space = text.lastIndexOf(' ', limit);
  return space > found ? space : limit;
}
