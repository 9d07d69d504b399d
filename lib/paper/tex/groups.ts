import { commandAt, switchAt } from './commands';
import { matchAt, type Reading } from './segment';

/** What begins with a brace. Most braces are a set's or a template's and stay: only where they are surely TeX they go. */
export function groupAt(text: string, at: number, braces: ReadonlyMap<number, number>): Reading | null {
  const close = braces.get(at);
  if (close === undefined) return null;
  // `9{,}600`
  if (text.startsWith('{,}', at)) return { end: at + 3, text: ',' };
  if (text[at + 1] === '\\') {
    const change = switchAt(text, at + 1);
    if (change) return { end: change.end, text: '', closing: { at: close, length: 1, text: '' } };
    // `{\"o}`, `{\Delta}`
    const command = commandAt(text, at + 1, braces);
    if (command?.text && command.end === close) return { end: close + 1, text: command.text };
  }
  // `{S}ignal`, `Mus{é}e`: braces that keep a letter as it is
  const letters = text.slice(at + 1, close);
  const inWord = /\p{L}/u.test(text[close + 1] ?? '') || /[\p{L}$]/u.test(text[at - 1] ?? '');
  return inWord && /^(?:\p{Lu}+|[^\p{ASCII}])$/u.test(letters) ? { end: close + 1, text: letters } : null;
}

const LOST_WRAPPER = /text(?:bf|it|tt|sc|rm|sf)\{/y;

/** `texttt{D}ual`: the digest takes the dollar signs and the backslash from `$\texttt{D}$ual`. */
export function lostCommandAt(text: string, at: number, braces: ReadonlyMap<number, number>): Reading | null {
  const found = matchAt(LOST_WRAPPER, text, at);
  const end = at + (found?.[0].length ?? 0);
  const close = braces.get(end - 1);
  return found && close !== undefined ? { end, text: '', closing: { at: close, length: 1, text: '' } } : null;
}

const MOST_SCRIPT = 40;

/** `X^{2}`, `V_{0.5}`: scripts outside of a formula, whose dollar signs the digest took away. */
export function scriptAt(text: string, at: number, braces: ReadonlyMap<number, number>): Reading | null {
  const close = braces.get(at + 1);
  if (close === undefined || close - at > MOST_SCRIPT || !/[\p{L}\p{N})\]}]/u.test(text[at - 1] ?? '')) return null;
  const inside = text.slice(at + 2, close);
  if (!inside.trim() || /[$\n]/.test(inside)) return null;
  const isWord = /^(?:[A-Za-z]{3,}|th|st|nd|rd)$/.test(inside);
  const tex = `${text[at]}{${isWord ? `\\text{${inside}}` : inside}}`;
  return { end: close + 1, math: { tex, display: false } };
}
