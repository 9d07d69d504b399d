import { fold } from '@/lib/search/tokens';

const WORD = /[\p{L}\p{N}]+/gu;
const NUMBER = /^\d+$/;
/** What is longer is a piece of code or of a formula. */
const LONGEST = 32;

/** A word as the model knows it, and as it stood in the text but for accents and capitals. */
export interface ModelWord {
  word: string;
  written: string;
}

/**
 * The words of a text as the model knows them: folded, split at everything that is no letter or digit, plurals as
 * singulars, bare numbers left out. Training and reading must agree on this, so that a change here is a new version of
 * the model's file.
 */
export function modelWords(text: string): ModelWord[] {
  const words: ModelWord[] = [];
  for (const written of fold(text).match(WORD) ?? []) {
    if (written.length > 1 && written.length <= LONGEST && !NUMBER.test(written)) {
      words.push({ word: singular(written), written });
    }
  }
  return words;
}

/** `agents` is `agent`, `studies` is `study`; `bias`, `process` and `gps` stay as they are. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|as)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:[sx]|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
