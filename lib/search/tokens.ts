import { plainText } from '@/lib/paper/tex';

/** Words that say nothing of what a paper is about; papers' own habits (`propose`, `novel`) among them. */
const STOP_WORDS = new Set(
  `a about above across after all also although among an and any approach are as at based be been between both but by can
  compared demonstrate demonstrates different do does due each effective et existing extensive first for framework from
  further had has have how however i.e. improve improved in into introduce introduces is it its may method methods
  more most new not novel of on one only or other our over paper performance present previous problem propose proposed
  proposes recent results several show shows significant significantly some state such task tasks than that the their them
  then there these they this those through thus to two under up use used uses using various via was we well were what when
  where which while who will with within without work`.split(/\s+/),
);

// `G\"odel` and `Erd\H{o}s` as TeX writes them: the accent goes, the letter stays. An accent that is named by a letter
// needs a brace or a space after it; without one it is another command (`\tau`).
const ACCENTED = String.raw`\\(?:[\x60'^"~=.]\s*|[uvHtcdbrk](?:\s+|(?=\{)))(?:\{\s*\\?([a-zA-Z])\s*\}|\\?([a-zA-Z]))`;
/** A letter with its accent as TeX writes it. */
export const TEX_ACCENT = new RegExp(String.raw`\{${ACCENTED}\}|${ACCENTED}`, 'g');
// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII without the backslash is what is meant.
const PLAIN = /^[\u0000-\u005b\u005d-\u007f]*$/;
const COMBINING = /\p{M}+/gu;
/** A word, with the hyphens and points inside it. */
export const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'.’+][\p{L}\p{M}\p{N}]+)*/gu;

/** `text` in lower case without accents, however they were written: `TÜLU`, `T\"ULU` and `tulu` come out the same. */
export function fold(text: string): string {
  // Most texts are plain ASCII and are spared the two passes over them.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .replace(TEX_ACCENT, (_, ...letters) => letters.find((letter) => letter))
    .normalize('NFKD')
    .replace(COMBINING, '')
    .toLowerCase();
}

/** The words of `text`, folded, a hyphenated word in its parts. */
export function words(text: string): string[] {
  return hyphenated(text).flatMap((word) => word.split('-'));
}

const hyphenated = (text: string): string[] => fold(text).match(WORD) ?? [];

/** Whether a word can tell papers apart. */
export function isTelling(word: string): boolean {
  return word.length > 1 && !STOP_WORDS.has(word) && !/^\d+$/.test(word);
}

/** A word without its commonest English endings, so that `agents` meets `agent` and `learning` meets `learn`. */
export function stem(word: string): string {
  if (word.length <= 4) return word.length === 4 && /[^ais]s$/.test(word) ? word.slice(0, -1) : word;
  for (const [ending, instead] of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length + instead.length >= 4) {
      return undouble(word.slice(0, word.length - ending.length), ending) + instead;
    }
  }
  return word;
}

/** `embedd(ing)` is `embed`; `fill(ing)` and `process(ing)` keep their two. */
const undouble = (rest: string, ending: string) =>
  /^(?:ings?|ed|ers)$/.test(ending) && /([bdgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest;

/** Endings and what takes their place, the longer ones first. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['izations', 'iz'],
  ['ization', 'iz'],
  ['ations', 'at'],
  ['ation', 'at'],
  ['ings', ''],
  ['ing', ''],
  ['ies', 'y'],
  ['ized', 'iz'],
  ['ize', 'iz'],
  ['ated', 'at'],
  ['ate', 'at'],
  ['ers', 'er'],
  ['ed', ''],
  ['ss', 'ss'],
  ['us', 'us'],
  ['is', 'is'],
  ['es', ''],
  ['s', ''],
  ['e', ''],
];

/** Words of which every text is full: they are indexed in the names of authors and organisations only. */
const FUNCTION_WORDS = new Set(
  'a an and are as at be by for from in into is it its of on or that the this to via we with'.split(' '),
);

/** Whether every text is full of a word, so that it is only found in names. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);

/** Longer than words are; what is longer is not looked for by anybody. */
const LONGEST_WORD = 64;
/** Points, apostrophes and plus signs inside a word. */
const JOINTS = /[.'’+]/g;
/** Most words have nothing of the kind. */
const JOINED = /[-.'’+]/;
const NUMBER = /^\d+(?:\.\d+)+$/;
const MAY_BE_TEX = /[\\${}]/;

/** A word of a text and its place: the first is at 0, words that are left out not counted. */
export interface Token {
  word: string;
  place: number;
}

/**
 * The words of a text as the index has them. A hyphenated word is there in its parts and, at the place of the first one,
 * in one: `meta-learning` is `metalearning`, `meta` and `learning`. A point inside a word is dropped (`FLUX.1` is
 * `flux1`), one inside a number kept.
 *
 * @param all also the function words, as in a name
 */
export function indexTokens(text: string, all = false): Token[] {
  const tokens: Token[] = [];
  let place = 0;
  for (const hyphenated of fold(MAY_BE_TEX.test(text) ? plainText(text) : text).match(WORD) ?? []) {
    const parts = JOINED.test(hyphenated) ? hyphenated.split('-').map(partOf) : [hyphenated];
    if (parts.length > 1) {
      const word = parts.join('');
      if (word.length <= LONGEST_WORD) tokens.push({ word, place });
    }
    for (const word of parts) {
      if ((!all && FUNCTION_WORDS.has(word)) || word.length > LONGEST_WORD) continue;
      tokens.push({ word, place });
      place++;
    }
  }
  return tokens;
}

/** `model's` is `model`. */
const partOf = (part: string): string => (NUMBER.test(part) ? part : part.replace(/['’]s$/, '').replace(JOINTS, ''));

/**
 * The words of a text that is looked for as the index may have them: a hyphenated word in its parts, without function
 * words where other words are left in this text.
 *
 * @param all also the function words, as in a name
 */
export function queryWords(text: string, all = false): string[] {
  const tokens = indexTokens(text, true);
  // Before the parts of a hyphenated word it stands in one, at the place of the first part.
  const parts = tokens.filter(({ place }, i) => tokens[i + 1]?.place !== place).map(({ word }) => word);
  const telling = parts.filter((word) => !FUNCTION_WORDS.has(word));
  return all || !telling.length ? parts : telling;
}
