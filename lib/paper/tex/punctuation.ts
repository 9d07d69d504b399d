import { matchAt, type Reading } from './segment';

const DASHES: Record<string, string> = { '--': '–', '---': '—' };

/** Two or three hyphens, which are a dash between words; before a word they are an option's, `--help`. */
export function dashAt(text: string, at: number): Reading | null {
  const hyphens = matchAt(/-+/y, text, at)?.[0] ?? '';
  const dash = DASHES[hyphens];
  const end = at + hyphens.length;
  const [before = ' ', after = ' '] = [text[at - 1], text[end]];
  const isOption = /\s/.test(before) && !/\s/.test(after);
  // `|---|`, `<!--`, `-->`
  const isMarkup = /[|!<]/.test(before) || /[|>]/.test(after);
  return dash && !isOption && !isMarkup ? { end, text: dash } : null;
}

/** A space that does not break: between words, `Nash~Equilibria`. Elsewhere a tilde says `about`. */
export function tieAt(text: string, at: number): Reading | null {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  const isBetween = /[\p{L}\d.,;:)\]}$]/u.test(before) && /[\p{L}\d\\$([]/u.test(after);
  const isRange = /\d/.test(before) && /\d/.test(after);
  return isBetween && !isRange ? { end: at + 1, text: '\u00a0' } : null;
}

/** ``so'', or with the other keyboard's mark at the end: ``so". */
const DOUBLE = /``([^`"]{1,300}?)(?:''|")/y;
/** `so', but not `so` nor the apostrophe of a word. */
const SINGLE = /`([^`'\s][^`']{0,60}?)'(?![\p{L}'])/uy;

/** Quotation marks, opening; what closes them comes along. */
export function quotationAt(text: string, at: number): Reading | null {
  const double = matchAt(DOUBLE, text, at);
  if (double) return quotation(at, double, 2, '“”');
  const single = /[\p{L}\d`]/u.test(text[at - 1] ?? '') ? null : matchAt(SINGLE, text, at);
  return single && quotation(at, single, 1, '‘’');
}

function quotation(at: number, { 0: all, 1: inside = '' }: RegExpExecArray, length: number, marks: string): Reading {
  const start = at + length;
  const close = start + inside.length;
  const closing = { at: close, length: at + all.length - close, text: marks.slice(1) };
  return { end: start, text: marks.slice(0, 1), closing };
}
