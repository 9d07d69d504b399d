import { fold, WORD } from './tokens';

/** Half-open range of a text, `[start, end)`, in UTF-16 units. */
export type TextRange = [start: number, end: number];

/** About two lines of the popup. */
const SNIPPET_LENGTH = 170;
/** So much before the first found word says where we are. */
const LEAD = 40;

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
    const inside = ranges.filter(([start, end]) => start >= from && end < from + SNIPPET_LENGTH - LEAD);
    const different = new Set(inside.map(([start, end]) => fold(text.slice(start, end)))).size;
    if (different > best.different) best = { from, different };
  }
  const from = startBefore(text, best.from);
  const to = endAfter(text, best.from, from + SNIPPET_LENGTH);
  const before = from > 0 ? '… ' : '';
  return {
    text: `${before}${text.slice(from, to)}${to < text.length ? ' …' : ''}`,
    ranges: ranges
      .filter(([start]) => start >= from && start < to)
      .map(([start, end]): TextRange => [start - from + before.length, Math.min(end, to) - from + before.length]),
  };
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
