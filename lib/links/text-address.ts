/**
 * What may stand in an address in a text, brackets apart: another address after a comma is one of its own, a dollar ends
 * a formula, and a backslash is let pass where it is an escape (see `unescaped`).
 */
const PLAIN =
  /(?:(?![,;]https?:)[^\s<>"{}|\\^`$()[\]\u2018-\u201f\u2026\u3000-\u303f\uff00-\uffef]|\\[_%&#~]|\{\\[_%&#~]\})*/y;

/** Punctuation that ends a sentence, or emphasis, rather than an address; also a bracket that is never closed. */
const TRAILING = ".,;:!?'*_~([\\";

/**
 * Finds where an address in a text ends, given where to look on from within it: before white space, quotes, East Asian
 * punctuation, or a bracket that closes what was opened outside. `next` is the place to go on at, behind the
 * punctuation that is not part of it. `isCut` tells that the address is not all there, because an ellipsis ends it.
 */
export function addressEnd(text: string, from: number): { end: number; next: number; isCut: boolean } {
  let next = from;
  for (let depth = 0; ; next++) {
    PLAIN.lastIndex = next;
    PLAIN.test(text);
    next = PLAIN.lastIndex;
    if (/[([]/.test(text[next] ?? '')) depth++;
    else if (depth > 0 && /[)\]]/.test(text[next] ?? '')) depth--;
    else break;
  }
  let end = next;
  while (end > from && TRAILING.includes(text[end - 1] ?? ' ')) end--;
  // Three dots may also stand between the versions of a comparison.
  return { end, next, isCut: /\.{3}(?![\w.])|…/.test(text.slice(from, next + 1)) };
}

/** An address without the backslashes of TeX and Markdown, `my\_repo`, and without the braces of BibTeX, `my{\_}repo`. */
export function unescaped(written: string): string {
  return written.replace(/\{?\\([_%&#~])\}?/g, '$1');
}
