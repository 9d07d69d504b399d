import {
  add,
  addInts,
  addVector,
  F32,
  float,
  get,
  I32,
  int,
  loadFloat,
  loadVector,
  locals,
  multiplyFloat,
  multiplyVector,
  nearestVector,
  set,
  shiftIntsLeft,
  shiftLeft,
  splat,
  splatInt,
  storeFloat,
  storeVector,
  subtractVector,
  sumOf,
  toInts,
  V128,
  type WasmFunction,
  whileBelow,
  ZERO,
} from '../wasm';

/** ln 2 to the power of i, over i factorial: what 2 to the power of x is made of, for x from -½ to ½ to a float's precision. */
const POWER_OF_TWO = [1, 1, 2, 6, 24, 120, 720].map((factorial, i) => Math.LN2 ** i / factorial);

export function exponentials(): WasmFunction {
  const [at, rowSums, columnSums, n, m, factor, rowsEnd, rowEnd, column] = locals(9);
  const [power, whole, result, rowSum, scale] = locals(5, 9);
  const polynomial = POWER_OF_TWO.map((value) => splat(float(value))).reduceRight((sum, value) =>
    addVector(value, multiplyVector(get(power), sum)),
  );
  return {
    name: 'exponentials',
    parameters: [I32, I32, I32, I32, I32, F32],
    locals: [I32, I32, I32, V128, V128, V128, V128, V128],
    body: [
      set(scale, splat(multiplyFloat(get(factor), float(Math.LOG2E)))),
      set(rowsEnd, add(get(rowSums), shiftLeft(get(n), 2))),
      whileBelow(get(rowSums), get(rowsEnd), [
        set(rowSum, ZERO),
        set(column, get(columnSums)),
        set(rowEnd, add(get(at), shiftLeft(get(m), 2))),
        whileBelow(get(at), get(rowEnd), [
          set(power, multiplyVector(loadVector(get(at)), get(scale))),
          set(whole, nearestVector(get(power))),
          set(power, subtractVector(get(power), get(whole))),
          // A float's exponent stands above its 23 bits, with 127 added.
          set(result, multiplyVector(polynomial, shiftIntsLeft(addInts(toInts(get(whole)), splatInt(int(127))), 23))),
          storeVector(get(at), get(result)),
          set(rowSum, addVector(get(rowSum), get(result))),
          storeVector(get(column), addVector(loadVector(get(column)), get(result))),
          set(at, add(get(at), int(16))),
          set(column, add(get(column), int(16))),
        ]),
        storeFloat(get(rowSums), sumOf(rowSum)),
        set(rowSums, add(get(rowSums), int(4))),
      ]),
    ],
  };
}

export function weigh(): WasmFunction {
  const [at, rowWeights, columnWeights, n, m, rowsEnd, rowEnd, column] = locals(8);
  const rowWeight = 8;
  return {
    name: 'weigh',
    parameters: [I32, I32, I32, I32, I32],
    locals: [I32, I32, I32, V128],
    body: [
      set(rowsEnd, add(get(rowWeights), shiftLeft(get(n), 2))),
      whileBelow(get(rowWeights), get(rowsEnd), [
        set(rowWeight, splat(loadFloat(get(rowWeights)))),
        set(column, get(columnWeights)),
        set(rowEnd, add(get(at), shiftLeft(get(m), 2))),
        whileBelow(get(at), get(rowEnd), [
          storeVector(get(at), multiplyVector(loadVector(get(at)), addVector(get(rowWeight), loadVector(get(column))))),
          set(at, add(get(at), int(16))),
          set(column, add(get(column), int(16))),
        ]),
        set(rowWeights, add(get(rowWeights), int(4))),
      ]),
    ],
  };
}
