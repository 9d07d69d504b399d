/** A page: when so many papers have all of the words, those that lack one are not shown. */
const ENOUGH = 20;

/**
 * The documents that answer the query: those with all of the first so many words that stand anywhere; where these are
 * few, those that lack one of three or more as well; where there are none, those with the most of the words. They have
 * half of the words at least.
 *
 * @param has by document, a bit for each word that it has
 */
export function selectMatching(has: Uint32Array, words: number): Uint32Array {
  const all = 2 ** words - 1;
  const known = countBits(has.reduce((found, bits) => found | bits, 0) & all);
  /** How many documents have so many of the words. */
  const counts = new Uint32Array(words + 1);
  const bits = new Uint8Array(has.length);
  for (let document = 0; document < has.length; document++) {
    const count = countBits((has[document] as number) & all);
    bits[document] = count;
    counts[count] = (counts[count] as number) + 1;
  }
  let least = known;
  if (counts[known] === 0) while (least > 0 && counts[least] === 0) least--;
  else if (known >= 3 && (counts[known] as number) < ENOUGH) least = known - 1;
  if (least === 0 || least * 2 < words) return new Uint32Array();
  const matching = new Uint32Array(counts.subarray(least).reduce((sum, count) => sum + count, 0));
  let next = 0;
  for (let document = 0; document < has.length; document++)
    if ((bits[document] as number) >= least) matching[next++] = document;
  return matching;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count++;
  return count;
}

/** The `most` of these documents with the highest scores, best first; of equal ones, the one that came last. */
export function bestOf(documents: Uint32Array, scores: Float32Array, most: number): number[] {
  const least = documents.length > most ? leastOfBest(documents, scores, most) : Number.NEGATIVE_INFINITY;
  const best: number[] = [];
  for (const document of documents) if ((scores[document] as number) >= least) best.push(document);
  return best.sort((a, b) => (scores[b] as number) - (scores[a] as number) || b - a).slice(0, most);
}

const STEPS = 2048;

/** A score that at least `most` of the documents reach, and not many more: found by counting, since sorting all takes long. */
function leastOfBest(documents: Uint32Array, scores: Float32Array, most: number): number {
  const counts = new Uint32Array(STEPS + 1);
  for (const document of documents) {
    const step = Math.min(STEPS, Math.floor((scores[document] as number) * STEPS));
    counts[step] = (counts[step] as number) + 1;
  }
  let reached = 0;
  for (let step = STEPS; step >= 0; step--) {
    reached += counts[step] as number;
    if (reached >= most) return step / STEPS;
  }
  return 0;
}
