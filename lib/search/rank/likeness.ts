import Fuse from 'fuse.js';
import { fold } from '../tokens';

/** Longer than that, a title that is pasted is told by its beginning. */
const LONGEST = 100;

/** How like each of these titles is to what was typed, 0 to 1, by Fuse.js: order and typing errors of the whole count. */
export function likenessOf(titles: readonly string[], typed: string): number[] {
  const fuse = new Fuse(titles.map(fold), { includeScore: true, ignoreLocation: true, threshold: 0.6 });
  const likeness = new Array<number>(titles.length).fill(0);
  for (const { refIndex, score = 1 } of fuse.search(fold(typed).slice(0, LONGEST))) likeness[refIndex] = 1 - score;
  return likeness;
}
