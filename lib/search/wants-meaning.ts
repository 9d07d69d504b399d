/** So many papers with what was typed are enough to choose from. */
const ENOUGH = 10;
/** A single word is a name more often than a description: who finds one paper by it has found what it names. */
const FEW_WORDS = 2;
/** Who types so many words describes something, or copies a title. */
const MANY_WORDS = 7;

const QUESTION = /^(?:how|what|why|when|where|which|who|can|could|does?|is|are|should)\b|\?\s*$/i;
/** Words that people put between others when they say a thing in their own words, and that lists of keywords do not have. */
const SAID =
  /\b(?:an?|about|across|before|by|from|in|into|it|its|itself|many|my|over|people|someone|something|than|that|the|their|them|things?|through|to|when|with|without|your)\b/i;

/**
 * Whether papers near in meaning may help somebody who typed this: when the words find little, or when they read as a
 * question or as a description in words of one's own.
 *
 * @param text the plain words of the query, as typed
 * @param found how many papers the words find
 */
export function wantsMeaning(text: string, found: number): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words < FEW_WORDS) return words > 0 && found === 0;
  if (found < ENOUGH || words >= MANY_WORDS) return true;
  return words > FEW_WORDS && (QUESTION.test(text) || SAID.test(text));
}
