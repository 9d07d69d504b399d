import {
  add,
  addVector,
  F32,
  float,
  get,
  I32,
  int,
  loadVector,
  locals,
  multiplyVector,
  set,
  shiftLeft,
  splat,
  storeFloat,
  storeVector,
  subtractFloat,
  subtractVector,
  sumOf,
  V128,
  type WasmFunction,
  whileBelow,
  ZERO,
} from '../wasm';

export function squares(): WasmFunction {
  const [at, out, dims, end, sum] = locals(5);
  return {
    name: 'squares',
    parameters: [I32, I32, I32],
    locals: [I32, V128],
    body: [
      set(sum, ZERO),
      set(end, add(get(at), shiftLeft(get(dims), 2))),
      whileBelow(get(at), get(end), [
        set(sum, addVector(get(sum), multiplyVector(loadVector(get(at)), loadVector(get(at))))),
        set(at, add(get(at), int(16))),
      ]),
      storeFloat(get(out), sumOf(sum)),
    ],
  };
}

export function adam(): WasmFunction {
  const [row, moment, gradient, dims, keep, rate, end, now] = locals(8);
  return {
    name: 'adam',
    parameters: [I32, I32, I32, I32, F32, F32],
    locals: [I32, V128],
    body: [
      set(end, add(get(row), shiftLeft(get(dims), 2))),
      whileBelow(get(row), get(end), [
        set(
          now,
          addVector(
            multiplyVector(splat(get(keep)), loadVector(get(moment))),
            multiplyVector(splat(subtractFloat(float(1), get(keep))), loadVector(get(gradient))),
          ),
        ),
        storeVector(get(moment), get(now)),
        storeVector(get(gradient), ZERO),
        storeVector(get(row), subtractVector(loadVector(get(row)), multiplyVector(splat(get(rate)), get(now)))),
        [row, moment, gradient].map((local) => set(local, add(get(local), int(16)))),
      ]),
    ],
  };
}
