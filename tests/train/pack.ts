import type { ModelData } from '../../lib/meaning/model-file';

/** What is learnt, as floats, in the form of the model file: one byte a number, with one scale a row. */
export function pack(words: readonly string[], rows: readonly Float32Array[], dims: number): Omit<ModelData, 'id'> {
  const all = rows.reduce((sum, { length }) => sum + length, 0) / dims;
  const scales = new Float32Array(all);
  const vectors = new Int8Array(all * dims);
  let row = 0;
  for (const table of rows) {
    for (let at = 0; at < table.length; at += dims) {
      const vector = table.subarray(at, at + dims);
      const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      // A float of four bytes, as the file has it, so that rounding here is what reading undoes.
      scales[row] = largest / 127;
      const scale = scales[row] as number;
      for (let i = 0; i < dims; i++) vectors[row * dims + i] = scale ? Math.round((vector[i] as number) / scale) : 0;
      row++;
    }
  }
  return { dims, words, pieces: all - words.length, scales, vectors };
}
