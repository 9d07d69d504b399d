import Fuse from 'fuse.js';
import { tellingWords } from '../query/little-words';
import { fold, queryWords, WORD } from '../tokens';

/** Longer than that, a title that is pasted is told by its beginning. */
const LONGEST = 100;

/** How like each of these titles is to what was typed, 0 to 1, by Fuse.js: order and typing errors of the whole count. */
export function likenessOf(titles: readonly string[], typed: string): number[] {
  const fuse = new Fuse(titles.map(fold), { includeScore: true, ignoreLocation: true, threshold: 0.6 });
  const likeness = new Array<number>(titles.length).fill(0);
  for (const { refIndex, score = 1 } of fuse.search(fold(typed).slice(0, LONGEST))) likeness[refIndex] = 1 - score;
  return likeness;
}

/** What a title calls its subject stands before a colon: `MetaGPT: Meta Programming for …`. */
const NAME = /^([^:]*):\s/;

/** 1 where what was typed is all of the name in this title, or all of the title: `X`, not `X-2` or `X for Y`. */
export function nameLikeness(title: string, typed: string): number {
  const name = NAME.exec(title)?.[1] ?? title;
  return tellingWords(queryWords(name, true)).join('') === typed.replaceAll(' ', '') ? 1 : 0;
}

/** The share of what was typed, 0 to 1, that stands in this title as it is, and not in part of a hyphenated word. */
export function shareAlone(title: string, typed: string): number {
  const whole = new Set(fold(title).match(WORD));
  const asked = typed.split(' ');
  return asked.filter((word) => whole.has(word)).length / asked.length;
}
