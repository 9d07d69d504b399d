import { fold } from '@/lib/search/tokens';

const WORD = /[\p{L}\p{N}]+/gu;
const NUMBER = /^\d+$/;

/**
 * The words of a text as the model knows them: folded, split at everything that is no letter or digit, plurals as
 * singulars, bare numbers left out. Training and reading must agree on this, so that a change here is a new version of
 * the model.
 */
export function modelWords(text: string): string[] {
  const words: string[] = [];
  for (const word of fold(text).match(WORD) ?? []) {
    if (word.length > 1 && word.length <= 32 && !NUMBER.test(word)) words.push(singular(word));
  }
  return words;
}

/** `agents` is `agent`, `studies` is `study`; `bias`, `process` and `gps` stay as they are. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|as)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:[sx]|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
