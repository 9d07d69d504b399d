import { matchAt, type Reading } from './segment';

/** Accent command → combining character. */
const COMBINING: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

/** `\'e`, `\' e`, `\'{e}`, `\"{\i}`, `\"\i`. */
const SIGN = /\\([`'^~=."])\s?(?:\{\\?([A-Za-z])\}|\\([ij])(?![A-Za-z])|([A-Za-z]))/y;
/** `\c{c}`, `\v s`. */
const NAME = /\\([uvHcdbkr])(?:\s?\{\\?([A-Za-z])\}|\s([A-Za-z])(?![A-Za-z]))/y;
/** The ends of English words that begin with an apostrophe. */
const SHORT_FORM = /\\'(?:s|t|re|ll|ve|d|m)(?![\p{L}{])/uy;

/** A letter under its accent, as one character; what has none in Unicode is not understood. */
export function accentAt(text: string, at: number): Reading | null {
  const found = matchAt(SIGN, text, at) ?? matchAt(NAME, text, at);
  if (!found) return null;
  const [all, accent = '', ...letters] = found;
  const letter = letters.find((each) => each !== undefined) ?? '';
  const accented = `${letter}${COMBINING[accent]}`.normalize('NFC');
  // An i or a j that is named without its dot gets it back from Unicode where it keeps it.
  return [...accented].length === 1 ? { end: at + all.length, text: accented } : null;
}

/** Letters of their own. The space after one ends its name. */
const LETTERS = new Map(
  Object.entries({
    ...{ ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å' },
    ...{ i: 'ı', j: 'ȷ', dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', dj: 'đ', DJ: 'Đ', ng: 'ŋ', NG: 'Ŋ' },
  }),
);
const LETTER = /\\([A-Za-z]{1,2})(?![A-Za-z])(?:\{\}|\s+)?/y;

/** `\ss`, `\o`, `\L`. */
export function letterAt(text: string, at: number): Reading | null {
  const found = matchAt(LETTER, text, at);
  const letter = found && LETTERS.get(found[1] ?? '');
  return letter ? { end: at + found[0].length, text: letter } : null;
}

/**
 * A quotation mark or an apostrophe with the backslash that a programming language wanted before it: `it\'s`,
 * `\"so\"`.
 */
export function quoteAt(text: string, at: number): Reading | null {
  const mark = text[at + 1];
  const afterLetter = /\p{L}/u.test(text[at - 1] ?? '');
  const bare = !/[\p{L}{\\]/u.test(text[at + 2] ?? '');
  const isShortForm = mark === "'" && afterLetter && matchAt(SHORT_FORM, text, at) !== null;
  const isPair = mark === '"' && !afterLetter && matchAt(/\\"[^\\]{1,200}\\"(?![\p{L}{\\])/uy, text, at) !== null;
  return (mark === "'" || mark === '"') && (bare || isShortForm || isPair) ? { end: at + 2, text: mark } : null;
}
