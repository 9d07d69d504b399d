import {
  add,
  addVector,
  get,
  I32,
  int,
  loadFloat,
  loadInt,
  loadVector,
  locals,
  multiply,
  multiplyVector,
  set,
  shiftLeft,
  splat,
  storeVector,
  V128,
  type WasmFunction,
  whileBelow,
  ZERO,
} from '../wasm';

/** Sixteen floats of the sum stay in registers while all words pass. */
export function gather(): WasmFunction {
  const [ids, weights, count, table, out, dims, id, weightAt, idsEnd, outEnd, at] = locals(11);
  const sums = locals(4, 11);
  const weight = 15;
  return {
    name: 'gather',
    parameters: [I32, I32, I32, I32, I32, I32],
    locals: [I32, I32, I32, I32, I32, V128, V128, V128, V128, V128],
    body: [
      set(idsEnd, add(get(ids), shiftLeft(get(count), 2))),
      set(outEnd, add(get(out), shiftLeft(get(dims), 2))),
      whileBelow(get(out), get(outEnd), [
        sums.map((local) => set(local, ZERO)),
        set(id, get(ids)),
        set(weightAt, get(weights)),
        whileBelow(get(id), get(idsEnd), [
          set(weight, splat(loadFloat(get(weightAt)))),
          set(at, add(get(table), shiftLeft(multiply(loadInt(get(id)), get(dims)), 2))),
          sums.map((local, i) =>
            set(local, addVector(get(local), multiplyVector(get(weight), loadVector(get(at), 16 * i)))),
          ),
          set(id, add(get(id), int(4))),
          set(weightAt, add(get(weightAt), int(4))),
        ]),
        sums.map((local, i) => storeVector(get(out), get(local), 16 * i)),
        set(out, add(get(out), int(64))),
        set(table, add(get(table), int(64))),
      ]),
    ],
  };
}

export function scatter(): WasmFunction {
  const [ids, weights, count, table, row, dims, idsEnd, rowEnd, from, at] = locals(10);
  const weight = 10;
  return {
    name: 'scatter',
    parameters: [I32, I32, I32, I32, I32, I32],
    locals: [I32, I32, I32, I32, V128],
    body: [
      set(idsEnd, add(get(ids), shiftLeft(get(count), 2))),
      set(rowEnd, add(get(row), shiftLeft(get(dims), 2))),
      whileBelow(get(ids), get(idsEnd), [
        set(weight, splat(loadFloat(get(weights)))),
        set(at, add(get(table), shiftLeft(multiply(loadInt(get(ids)), get(dims)), 2))),
        set(from, get(row)),
        whileBelow(get(from), get(rowEnd), [
          storeVector(get(at), addVector(loadVector(get(at)), multiplyVector(get(weight), loadVector(get(from))))),
          set(from, add(get(from), int(16))),
          set(at, add(get(at), int(16))),
        ]),
        set(ids, add(get(ids), int(4))),
        set(weights, add(get(weights), int(4))),
      ]),
    ],
  };
}
