/**
 * A component of a vector of length 1 is stored as this many times itself, rounded to a whole number. In 128 dimensions a
 * component is about 0.09, so that the error of rounding is about one part in a hundred; the few beyond 127 / 256 are cut.
 */
export const UNIT = 256;

/** A vector of length 1 in one byte a dimension; `null` for one that has no direction. */
export function quantise(vector: Float32Array | Float64Array): Int8Array | null {
  let squares = 0;
  for (const component of vector) squares += component * component;
  if (!(squares > 0)) return null;
  const scale = UNIT / Math.sqrt(squares);
  return Int8Array.from(vector, (component) => Math.max(-127, Math.min(127, Math.round(component * scale))));
}

/** The cosine of two quantised vectors, or of one and the vector at `position` in a row of many. */
export function cosine(a: Int8Array, b: Int8Array, position = 0): number {
  const from = position * a.length;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[from + i] as number);
  return sum / (UNIT * UNIT);
}
