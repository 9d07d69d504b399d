import { ngrams } from '../../lib/meaning/ngrams';
import { shuffle } from './views';

const ROUNDS = 20;
const RATE = 0.1;

/**
 * Vectors of pieces of words, such that a word's vector is about the mean of its pieces': what a word that was never seen
 * is then taken to mean. Learnt from the finished vectors of words, as in Zhao, Mudgal and Liang, "Generalizing word
 * embeddings using bag of subwords" (2018, https://arxiv.org/abs/1809.04259): each word in turn moves its pieces towards
 * what is missing.
 *
 * @param table the words' vectors, `dims` floats each
 * @param pieces how many vectors: pieces of the same hash share one
 */
export function learnPieces(
  words: readonly string[],
  table: Float32Array,
  dims: number,
  pieces: number,
  random: () => number,
): Float32Array {
  const vectors = new Float32Array(pieces * dims);
  const piecesOf = words.map((word) => ngrams(word, pieces));
  const order = Int32Array.from(words.keys());
  const missing = new Float32Array(dims);
  for (let round = 0; round < ROUNDS; round++) {
    const rate = RATE * (1 - round / ROUNDS);
    shuffle(order, random);
    for (const word of order) {
      const own = piecesOf[word] as number[];
      missing.set(table.subarray(word * dims, (word + 1) * dims));
      for (const piece of own) addTimes(missing, 0, vectors, piece * dims, dims, -1 / own.length);
      for (const piece of own) addTimes(vectors, piece * dims, missing, 0, dims, rate);
    }
  }
  return vectors;
}

function addTimes(to: Float32Array, toAt: number, from: Float32Array, at: number, dims: number, times: number): void {
  for (let i = 0; i < dims; i++) to[toAt + i] = (to[toAt + i] as number) + times * (from[at + i] as number);
}
