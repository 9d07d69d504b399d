import { cosine } from './quantise';

/** A vector among many, by its place among them. */
export interface Near {
  position: number;
  /** The cosine: 1 for the same direction, about 0 for two papers that have nothing to do with each other. */
  nearness: number;
}

export interface VectorIndex {
  /** How many vectors there are. */
  size: number;
  /**
   * The `count` vectors nearest to `vector`, best first.
   *
   * @param among 1 at the place of each that may be found; all of them where it is left out
   */
  nearest(vector: Int8Array, count: number, among?: Uint8Array): Near[];
}

/** Candidates that are looked at in full, for each that is wanted: with 20 the ten nearest are missed once in a hundred. */
const CANDIDATES = 40;
const LEAST_CANDIDATES = 400;

/**
 * Finds vectors near one by looking at all of them, in two passes: first at one bit a dimension (whether the component is
 * above its mean), four machine words a vector of 128, then in full at the few hundred that differ in the fewest bits.
 *
 * @param vectors quantised, `dims` bytes each, one after the other
 */
export function createVectorIndex(vectors: Int8Array, dims: number): VectorIndex {
  const size = vectors.length / dims;
  const words = dims / 32;
  const means = meansOf(vectors, dims);
  const bits = new Int32Array(size * words);
  for (let i = 0; i < size; i++) writeBits(vectors, i * dims, means, bits, i * words);

  return {
    size,
    nearest(vector, count, among) {
      const own = new Int32Array(words);
      writeBits(vector, 0, means, own, 0);
      const distances = new Uint16Array(size);
      const having = new Uint32Array(dims + 1);
      for (let i = 0; i < size; i++) {
        if (among && !among[i]) {
          distances[i] = dims + 1;
          continue;
        }
        let distance = 0;
        for (let word = 0; word < words; word++) {
          distance += bitsIn((bits[i * words + word] as number) ^ (own[word] as number));
        }
        distances[i] = distance;
        having[distance] = (having[distance] as number) + 1;
      }
      const wanted = Math.max(LEAST_CANDIDATES, CANDIDATES * count);
      let [farthest, candidates] = [0, having[0] as number];
      while (farthest < dims && candidates < wanted) candidates += having[++farthest] as number;

      const best: Near[] = [];
      for (let position = 0; position < size; position++) {
        if ((distances[position] as number) > farthest) continue;
        const nearness = cosine(vector, vectors, position);
        if (best.length === count && nearness <= (best.at(-1) as Near).nearness) continue;
        let place = best.length;
        while (place > 0 && (best[place - 1] as Near).nearness < nearness) place--;
        best.splice(place, 0, { position, nearness });
        if (best.length > count) best.pop();
      }
      return best;
    },
  };
}

function meansOf(vectors: Int8Array, dims: number): Float64Array {
  const means = new Float64Array(dims);
  for (let i = 0; i < vectors.length; i++) means[i % dims] = (means[i % dims] as number) + (vectors[i] as number);
  const size = Math.max(1, vectors.length / dims);
  return means.map((sum) => sum / size);
}

function writeBits(vectors: Int8Array, from: number, means: Float64Array, bits: Int32Array, to: number): void {
  for (let i = 0; i < means.length; i++) {
    if ((vectors[from + i] as number) > (means[i] as number))
      bits[to + (i >> 5)] = (bits[to + (i >> 5)] as number) | (1 << (i & 31));
  }
}

/** How many bits of 32 are set, all of them counted at once in ever larger groups. */
function bitsIn(value: number): number {
  const pairs = value - ((value >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
