/** A found stretch of a text: `[start, end)` in UTF-16 units, the end not included. */
export type TextRange = readonly [start: number, end: number];

export interface MarkedProps {
  text: string;
  /** In any order, overlapping or out of bounds: whatever the search says, the text itself is shown whole. */
  ranges?: readonly TextRange[] | undefined;
}

/** Overlapping and touching ranges become one; what lies outside the text is cut off. */
export function mergeRanges(ranges: readonly TextRange[], length: number): TextRange[] {
  const merged: [number, number][] = [];
  const inside = ranges
    .map(([start, end]): TextRange => [Math.max(0, start), Math.min(length, end)])
    .filter(([start, end]) => start < end)
    .sort(([a], [b]) => a - b);
  for (const [start, end] of inside) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** A text with its found words marked. */
export function Marked({ text, ranges = [] }: MarkedProps) {
  let at = 0;
  const pieces = mergeRanges(ranges, text.length).flatMap(([start, end]) => {
    const before = text.slice(at, start);
    at = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
