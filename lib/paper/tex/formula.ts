import { isBalanced } from './braces';
import { matchAt, type Reading } from './segment';

/** Longer ones are not typeset: no title or abstract has them. */
const MOST_LENGTH = 2_000;

const TEXT_ONLY = /\$\s*\\(?:text(?:bf|it|tt|sc|rm|sf|sl)?|emph|url|href\{[^{}]*\})(?=\{)/y;

/** The formula that begins at this place; a dollar sign may as well be money. */
export function formulaAt(text: string, at: number, braces: ReadonlyMap<number, number>): Reading | null {
  if (text.startsWith('$$', at)) return between(text, at, '$$', '$$', true);
  if (text.startsWith('\\(', at)) return between(text, at, '\\(', '\\)', false);
  if (text.startsWith('\\[', at)) return between(text, at, '\\[', '\\]', true);
  if (text[at] !== '$') return null;
  // Words in a formula do not break at the end of a line; where there are only words, they are just that.
  const words = matchAt(TEXT_ONLY, text, at);
  const close = words ? braces.get(at + words[0].length) : undefined;
  if (close && text[close + 1] === '$')
    return { end: at + 1, text: '', closing: { at: close + 1, length: 1, text: '' } };
  const found = between(text, at, '$', '$', false);
  return found && looksLikeMath(text.slice(at + 1, found.end - 1), text[found.end]) ? found : null;
}

function between(text: string, at: number, open: string, close: string, display: boolean): Reading | null {
  const start = at + open.length;
  const near = text.slice(start, start + MOST_LENGTH + close.length);
  const length = endOf(near, close);
  const tex = near.slice(0, length).trim();
  return length > 0 && tex && isBalanced(tex) ? { end: start + length + close.length, math: { tex, display } } : null;
}

/** Where in `text` the first `close` stands that no backslash makes a character of. */
function endOf(text: string, close: string): number {
  if (!text.includes(close)) return -1;
  for (const { 0: found, index } of text.matchAll(/\\[\s\S]|\$+/g)) {
    if (found === close || (close === '$' && found.startsWith('$'))) return index;
  }
  return -1;
}

/** Has a sign that only formulas have. */
const SIGN = /[\\^_={}<>+|]|[^\x20-\x7e]/;
/** A command that lost its backslash on the way: what is left of it cannot be typeset. */
const LOST = /(?<![\\A-Za-z])(?:text(?:bf|it|tt|sc|rm|sf)|math(?:cal|bb|bf|rm|frak|it)|boldsymbol|frac|sqrt)\{/;
/** Commands with what belongs to them. */
const COMMAND = /\\[A-Za-z]+\*?\s*(?:\{[^{}]*\})?|[_^]\{[^{}]*\}|\{[^{}]*\}/g;
const TWO_WORDS = /[A-Za-z]{3,}[,.;:]?\s+(?:[A-Za-z]+\s+)?[A-Za-z]{3,}/;

/** @param inside what stands between the two dollar signs */
function looksLikeMath(inside: string, after: string | undefined): boolean {
  const bare = inside.replace(COMMAND, '·').replace(COMMAND, '·');
  if (LOST.test(inside) || TWO_WORDS.test(bare)) return false;
  if (SIGN.test(inside)) return true;
  // `$5-$20`, `$5k / $`, `US$ and C$`
  const isAmount = /\d/.test(inside) && (/\d/.test(after ?? '') || /[-–/(,;:]\s*$/.test(inside));
  const isApart = /^\s/.test(inside) && !/\s$/.test(inside);
  return !isAmount && !isApart && !/\s.*[A-Za-z]{2}/.test(inside);
}
