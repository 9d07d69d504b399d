/** A page: when so many papers have all of the words, those that lack one are not shown. */
const ENOUGH = 20;

/**
 * The documents that answer the query: those with all of so many words; where these are few, those that lack one of
 * three or more as well; where there are none, those with the most of the words, half at least.
 */
export function selectMatching(has: Uint32Array, words: number): Uint32Array {
  /** How many documents have so many of the words. */
  const counts = new Uint32Array(words + 1);
  const bits = new Uint8Array(has.length);
  for (let document = 0; document < has.length; document++) {
    const count = has[document] ? countBits(has[document] as number) : 0;
    bits[document] = count;
    counts[count] = (counts[count] as number) + 1;
  }
  let least = words;
  if (counts[words] === 0) while (least > 0 && counts[least] === 0) least--;
  else if (words >= 3 && (counts[words] as number) < ENOUGH) least = words - 1;
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
