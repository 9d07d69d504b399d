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
const ACCENTED = String.raw`\\(?:[\`'^"~=.]\s*|[uvHtcdbrk](?:\s+|(?=\{)))(?:\{\s*\\?([a-zA-Z])\s*\}|\\?([a-zA-Z]))`;
const TEX_ACCENT = new RegExp(String.raw`\{${ACCENTED}\}|${ACCENTED}`, 'g');
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

/** As `words`, and before the parts of a hyphenated word the word in one: `meta-learning` is also `metalearning`. */
export function wordsAndCompounds(text: string): string[] {
  return hyphenated(text).flatMap((word) =>
    word.includes('-') ? [word.replaceAll('-', ''), ...word.split('-')] : [word],
  );
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
