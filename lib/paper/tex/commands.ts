import { accentAt, letterAt, quoteAt } from './accents';
import { matchAt, type Reading } from './segment';
import { SYMBOLS } from './symbols';

/** `\%`, `\&`, … stand for the character itself; spaces of TeX's own widths for a space that does not break. */
const CHARACTERS: Record<string, string> = {
  ...Object.fromEntries([...'%&_#{}$'].map((character) => [character, character])),
  ',': '\u202f',
  ';': '\u202f',
  ':': '\u202f',
  ' ': ' ',
  // Where a word may break, where letters stand apart, what kind of sentence ends: nothing to see.
  '-': '',
  '/': '',
  '@': '',
  '!': '',
};

/** Commands of which only the words in their braces are read. */
const WRAPPER =
  /\\(?:text(?:bf|it|tt|sc|rm|sf|sl|md|up|normal)?|emph|underline|uline|[mhf]box|enquote|url|path|href\s*\{[^{}]*\}|textcolor\s*\{[^{}]*\})\s*\{/y;
const SUPERSCRIPT = /\\text(super|sub)script\s*\{([^{}$]{1,40})\}/y;
/** Say how what follows looks; outside a group, for the rest of the text. */
const SWITCH =
  /\\(?:em|it|bf|tt|sc|sf|rm|sl|(?:it|sl|sc|up)shape|(?:bf|md)series|(?:rm|sf|tt)family|color\{\w+\}|noindent|xspace)(?![A-Za-z])\s*/y;
/** From the styles of the large conferences; they put the last full stop themselves unless one stands there. */
const ABBREVIATIONS = new Map([
  ['eg', 'e.g.'],
  ['ie', 'i.e.'],
  ['etc', 'etc.'],
  ['etal', 'et al.'],
]);
const ABBREVIATION = /\\(eg|ie|etc|etal)(?![A-Za-z])(?:\{\})?\.?/y;
const SYMBOL = /\\([A-Za-z]+)(?:\{\})?/y;
const LINE_BREAK = /\\\\(?=\s|$)/y;

/** What begins with a backslash, outside of formulas. */
export function commandAt(text: string, at: number, braces: ReadonlyMap<number, number>): Reading | null {
  const character = CHARACTERS[text[at + 1] ?? ''];
  // In an address, `\~` is no accent.
  if (text.startsWith('/\\~', at - 1)) return { end: at + 2, text: '~' };
  if (character !== undefined) return { end: at + 2, text: character };
  if (matchAt(LINE_BREAK, text, at)) return { end: at + 2, text: '' };
  return (
    quoteAt(text, at) ??
    accentAt(text, at) ??
    letterAt(text, at) ??
    switchAt(text, at) ??
    wrapperAt(text, at, braces) ??
    superscriptAt(text, at) ??
    abbreviationAt(text, at) ??
    symbolAt(text, at)
  );
}

/** `\bf `: how the rest of the group looks. */
export function switchAt(text: string, at: number): Reading | null {
  const found = matchAt(SWITCH, text, at);
  return found && { end: at + found[0].length, text: '' };
}

function wrapperAt(text: string, at: number, braces: ReadonlyMap<number, number>): Reading | null {
  const found = matchAt(WRAPPER, text, at);
  const end = at + (found?.[0].length ?? 0);
  const close = braces.get(end - 1);
  return found && close !== undefined ? { end, text: '', closing: { at: close, length: 1, text: '' } } : null;
}

function superscriptAt(text: string, at: number): Reading | null {
  const found = matchAt(SUPERSCRIPT, text, at);
  if (!found) return null;
  const [all, where, what] = found;
  const tex = `${where === 'super' ? '^' : '_'}{\\text{${what}}}`;
  return { end: at + all.length, math: { tex, display: false } };
}

function abbreviationAt(text: string, at: number): Reading | null {
  const found = matchAt(ABBREVIATION, text, at);
  return found && { end: at + found[0].length, text: ABBREVIATIONS.get(found[1] ?? '') ?? '' };
}

function symbolAt(text: string, at: number): Reading | null {
  const found = matchAt(SYMBOL, text, at);
  const symbol = found && SYMBOLS.get(found[1] ?? '');
  return symbol ? { end: at + found[0].length, text: symbol } : null;
}
