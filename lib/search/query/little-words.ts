import { isFunctionWord } from '../tokens';

// People ask in sentences: `how to make a model forget private data`. What holds a sentence together tells nothing of a paper.

/** Little words that papers use, too, but nobody looks for. */
const ASKING = new Set(
  'about can could did do does how i me my should what when where which who whom whose why would'.split(' '),
);
/** What else is little in a question; elsewhere it may be part of a title, as in `all you need`. */
const IN_A_QUESTION = new Set(
  `am any been being get gets got had has have he her his if may might must our she so some than their them then there
  they us was way ways were will you your`.split(/\s+/),
);
const BEGINS_A_QUESTION = /^(?:are|can|could|did|do|does|how|is|should|what|when|where|which|who|whose|why|would)$/;
/** `papers about …`: what is found are papers anyway. */
const PAPERS = /^(?:articles?|papers?|publications?|research)$/;

/**
 * Of the plain words of a query, those that tell what is looked for. Where nothing else is left, the little ones are what
 * is looked for.
 */
export function tellingWords(words: readonly string[]): string[] {
  const isQuestion = BEGINS_A_QUESTION.test(words[0] ?? '');
  const isLittle = (word: string) =>
    isFunctionWord(word) || ASKING.has(word) || (isQuestion && IN_A_QUESTION.has(word));
  const telling = words.filter(
    (word, i) => !isLittle(word) && !(i === 0 && PAPERS.test(word) && isLittle(words[1] ?? '')),
  );
  if (telling.length) return telling;
  const indexed = words.filter((word) => !isFunctionWord(word));
  return indexed.length ? indexed : [...words];
}
