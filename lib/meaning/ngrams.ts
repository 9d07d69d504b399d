const SHORTEST = 3;
const LONGEST = 5;

/**
 * The pieces of a word, as numbers below `buckets`: all runs of three to five characters of the word between a `<` and a
 * `>`, hashed (FNV-1a). `<un`, `unl` and `learn` carry what an unseen `unlearnable` means. The method is fastText's
 * (Bojanowski et al., 2017, https://arxiv.org/abs/1607.04606).
 */
export function ngrams(word: string, buckets: number): number[] {
  const marked = `<${word}>`;
  const pieces: number[] = [];
  for (let start = 0; start < marked.length; start++) {
    let hash = 0x811c9dc5;
    for (let end = start; end < marked.length && end - start < LONGEST; end++) {
      hash = Math.imul(hash ^ marked.charCodeAt(end), 0x01000193);
      if (end - start + 1 >= SHORTEST) pieces.push((hash >>> 0) % buckets);
    }
  }
  return pieces;
}
