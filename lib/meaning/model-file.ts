import { crc32 } from './checksum';

/**
 * The model as a file, little-endian throughout:
 *
 * | bytes | what |
 * |---|---|
 * | 4 | `PGM1`: the format |
 * | 4 | the version of the model's words: how texts are cut, see `modelWords` |
 * | 4 | dimensions |
 * | 4 | words |
 * | 4 | pieces of words, see `ngrams` |
 * | 4 | bytes of the list of words |
 * | 4 | CRC-32 of all that follows |
 * | | the words in UTF-8, one a line |
 * | | a scale for each word, then for each piece: floats of 4 bytes |
 * | | a vector for each word, then for each piece: a signed byte a dimension, to be multiplied by the scale |
 */
export interface ModelData {
  dims: number;
  words: readonly string[];
  pieces: number;
  /** Of words, then pieces. */
  scales: Float32Array;
  vectors: Int8Array;
  /** Tells one model from another: vectors of papers are of use only beside those of the same model. */
  id: number;
}

const FORMAT = 0x314d4750;
export const WORDS_VERSION = 1;
const HEADER = 28;
/** What no model comes near; a length beyond it is damage. */
const MOST_WORDS = 1_000_000;
const MOST_DIMS = 1_024;

/** A model file that cannot be used: of another format or version, cut or damaged. */
export class ModelError extends Error {
  override name = 'ModelError';
}

/**
 * Reads a model file.
 *
 * @throws {ModelError} when it is not one, not whole, or made for another way of cutting texts into words
 */
export function readModelFile(bytes: Uint8Array): ModelData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== FORMAT) throw new ModelError('this is no model file');
  const [version, dims, count, pieces, listed, id] = [1, 2, 3, 4, 5, 6].map((i) => view.getUint32(4 * i, true)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (version !== WORDS_VERSION) throw new ModelError(`the model is of version ${version}, not ${WORDS_VERSION}`);
  if (!dims || dims > MOST_DIMS || dims % 32 || !count || count > MOST_WORDS || pieces > MOST_WORDS) {
    throw new ModelError(`the model cannot have ${count} words and ${pieces} pieces of ${dims} dimensions`);
  }
  const rows = count + pieces;
  const whole = HEADER + listed + 4 * rows + dims * rows;
  if (bytes.length !== whole) throw new ModelError(`the model has ${bytes.length} bytes, not ${whole}`);
  if (crc32(bytes.subarray(HEADER)) !== id) throw new ModelError('the model is damaged');

  const words = new TextDecoder().decode(bytes.subarray(HEADER, HEADER + listed)).split('\n');
  if (words.length !== count) throw new ModelError(`the model lists ${words.length} words, not ${count}`);
  const scales = Float32Array.from({ length: rows }, (_, row) => view.getFloat32(HEADER + listed + 4 * row, true));
  const from = bytes.byteOffset + HEADER + listed + 4 * rows;
  return { dims, words, pieces, scales, vectors: new Int8Array(bytes.buffer, from, dims * rows), id };
}

/** Writes a model file; what its `id` will be follows from the rest. */
export function writeModelFile({ dims, words, pieces, scales, vectors }: Omit<ModelData, 'id'>): Uint8Array {
  const list = new TextEncoder().encode(words.join('\n'));
  const bytes = new Uint8Array(HEADER + list.length + 4 * scales.length + vectors.length);
  const view = new DataView(bytes.buffer);
  bytes.set(list, HEADER);
  scales.forEach((scale, row) => {
    view.setFloat32(HEADER + list.length + 4 * row, scale, true);
  });
  bytes.set(new Uint8Array(vectors.buffer, vectors.byteOffset, vectors.length), bytes.length - vectors.length);
  const id = crc32(bytes.subarray(HEADER));
  [FORMAT, WORDS_VERSION, dims, words.length, pieces, list.length, id].forEach((value, i) => {
    view.setUint32(4 * i, value, true);
  });
  return bytes;
}
