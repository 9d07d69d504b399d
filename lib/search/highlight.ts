import { fold, WORD } from './tokens';

/** Half-open range of a text, `[start, end)`, in UTF-16 units. */
export type TextRange = [start: number, end: number];

/** About two lines of the popup. */
const SNIPPET_LENGTH = 170;

/** Where in `text` one of `found`, which are folded words, stands; a hyphenated word is marked whole. */
export function highlight(text: string, found: ReadonlySet<string>): TextRange[] {
  return [...text.matchAll(WORD)].flatMap((match): TextRange[] => {
    const word = fold(match[0]);
    const isFound = found.has(word.replaceAll('-', '')) || word.split('-').some((part) => found.has(part));
    return isFound ? [[match.index, match.index + match[0].length]] : [];
  });
}

/**
 * The stretch of `text` that shows most of the found words, with an ellipsis where it was cut, and the ranges in it.
 * `null` when none of them stands there.
 */
export function snippetOf(text: string, found: ReadonlySet<string>): { text: string; ranges: TextRange[] } | null {
  const ranges = highlight(text, found);
  const [first] = ranges;
  if (!first) return null;
  let best = { from: first[0], different: 0 };
  for (const [from] of ranges) {
    const inside = ranges.filter(([start, end]) => start >= from && end <= from + SNIPPET_LENGTH);
    const different = new Set(inside.map(([start, end]) => fold(text.slice(start, end)))).size;
    if (different > best.different) best = { from, different };
  }
  // Some words before the first found one say where we are; a start that is near enough is the text's own.
  const early = best.from < 40 ? 0 : text.indexOf(' ', best.from - 40) + 1;
  const from = Math.min(early, best.from);
  const cut = from + SNIPPET_LENGTH < text.length ? text.lastIndexOf(' ', from + SNIPPET_LENGTH) : text.length;
  const to = Math.max(cut, best.from);
  const before = from > 0 ? '… ' : '';
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? ' …' : ''}`,
    ranges: ranges
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]): TextRange => [start - from + before.length, end - from + before.length]),
  };
}
