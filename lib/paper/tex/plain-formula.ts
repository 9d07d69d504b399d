import { matchBraces } from './braces';
import { matchAt } from './segment';
import { SYMBOLS } from './symbols';

const SUPERSCRIPTS = new Map(Object.entries(pairsOf('0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻−⁻=⁼(⁽)⁾nⁿiⁱ∘°')));
const SUBSCRIPTS = new Map(Object.entries(pairsOf('0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋−₋=₌(₍)₎aₐeₑiᵢjⱼkₖmₘnₙoₒpₚtₜxₓ')));

function pairsOf(characters: string): Record<string, string> {
  return Object.fromEntries([...characters.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']) => [from, to]));
}

/** Change how their argument looks, and no more. */
const LOOKS =
  /^(?:text(?:bf|it|tt|sc|rm|sf)?|math(?:bf|bb|cal|frak|it|rm|scr|sf|tt|op)|emph|bm|boldsymbol|mbox|operatorname|pmb)$/;
/** Stand for their own names. */
const FUNCTIONS =
  /^(?:arg|cos|cot|deg|det|dim|exp|gcd|inf|ker|lim|liminf|limsup|ln|log|max|min|Pr|sec|sin|sup|tan|tanh)$/;
/** Sizes of brackets and spaces that nothing is lost without. */
const NOTHING = /^(?:left|right|[bB]igg?[lrm]?|displaystyle|textstyle|limits|nolimits|rm|bf|it|cal|tt|!)$/;
const SPACE = /^(?:quad|qquad|[,;: ])$/;
const TOKEN = /\\([A-Za-z]+|[\s\S])|[_^]|[{}~]|\s+|[^\\_^{}~\s]+/y;
const ARGUMENT = /\s*(?:\\[A-Za-z]+|[^\\\s{}_^])/uy;

/** A formula in Unicode; `null` when it is not simple enough for that. */
export function plainFormula(tex: string): string | null {
  const braces = matchBraces(tex);
  let at = 0;
  let plain = '';
  while (at < tex.length) {
    const found = matchAt(TOKEN, tex, at);
    if (!found) return null;
    const [token, command] = found;
    at += token.length;
    if (token === '^' || token === '_') {
      const argument = argumentAt(tex, at, braces);
      const inside = argument && plainFormula(argument.tex);
      if (!argument || !inside) return null;
      plain += scriptOf(token, inside);
      at = argument.end;
    } else if (command === undefined) {
      plain += /^[{}]$/.test(token) ? '' : token.replace(/^(?:\s+|~)$/, ' ');
    } else {
      const character = commandOf(command);
      if (character === null) return null;
      // The space that ends a command's name shows only where there is one before it, too.
      if (!/\s$/.test(plain)) at += matchAt(/\s*/y, tex, at)?.[0].length ?? 0;
      plain += FUNCTIONS.test(command) ? spaced(character, plain, tex[at]) : character;
    }
  }
  return plain.trim();
}

function commandOf(command: string): string | null {
  if (FUNCTIONS.test(command)) return command;
  if (NOTHING.test(command) || LOOKS.test(command)) return '';
  if (SPACE.test(command)) return ' ';
  return /^[%&_#${}]$/.test(command) ? command : (SYMBOLS.get(command) ?? null);
}

/** `n\log n` is `n log n`, `\log(n)` is `log(n)`. */
function spaced(name: string, before: string, after = ''): string {
  return `${/[\p{L}\p{N})]$/u.test(before) ? ' ' : ''}${name}${/[\p{L}\p{N}\\]/u.test(after) ? ' ' : ''}`;
}

/** What a script is made of: a group, a command or a character. */
function argumentAt(tex: string, at: number, braces: ReadonlyMap<number, number>): { tex: string; end: number } | null {
  const close = braces.get(at);
  if (close !== undefined) return { tex: tex.slice(at + 1, close), end: close + 1 };
  const found = matchAt(ARGUMENT, tex, at);
  if (!found) return null;
  const end = at + found[0].length;
  // `^\text{T}`
  const last = braces.get(end) ?? end - 1;
  return { tex: tex.slice(at, last + 1), end: last + 1 };
}

function scriptOf(mark: '^' | '_', inside: string): string {
  const table = mark === '^' ? SUPERSCRIPTS : SUBSCRIPTS;
  const scripts = [...inside].map((character) => table.get(character));
  // Longer words are read with more ease on the line.
  const isShort = scripts.length <= 2 || !/\p{L}/u.test(inside);
  if (isShort && scripts.every((script) => script !== undefined)) return scripts.join('');
  return /^[\p{L}\p{N}]+$/u.test(inside) || [...inside].length === 1 ? `${mark}${inside}` : `${mark}(${inside})`;
}
