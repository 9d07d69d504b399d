import {
  add,
  addVector,
  type Code,
  get,
  I32,
  int,
  loadVector,
  locals,
  localsFrom,
  multiply,
  multiplyVector,
  set,
  shiftLeft,
  storeFloat,
  sumOf,
  V128,
  type WasmFunction,
  whileBelow,
  ZERO,
} from '../wasm';

const ROWS = 4;
const COLUMNS = 2;

/** Four rows of A with two rows of B at a time: eight sums and three operands fit the sixteen registers of a PC. */
export function products(): WasmFunction {
  const [a, b, c, n, m, k, stride, aEnd, bEnd, bRow, cRow, end, rowA, rowB] = locals(14);
  const aAt = localsFrom(14, ROWS);
  const bAt = localsFrom(14 + ROWS, COLUMNS);
  const sums = localsFrom(14 + ROWS + COLUMNS, ROWS * COLUMNS);
  const bNow = localsFrom(14 + ROWS + COLUMNS + ROWS * COLUMNS, COLUMNS);
  const aNow = 14 + ROWS + 2 * COLUMNS + ROWS * COLUMNS;
  const sumAt = (row: number, column: number) => sums[row * COLUMNS + column] as number;
  const tile: Code = [
    aAt.map((local, row) => set(local, add(get(rowA), multiply(get(stride), int(row))))),
    bAt.map((local, column) => set(local, add(get(rowB), multiply(get(stride), int(column))))),
    sums.map((local) => set(local, ZERO)),
    set(end, add(get(rowB), get(stride))),
    whileBelow(get(bAt[0] as number), get(end), [
      bNow.map((local, column) => set(local, loadVector(get(bAt[column] as number)))),
      aAt.map((local, row) => [
        set(aNow, loadVector(get(local))),
        bNow.map((bLocal, column) =>
          set(sumAt(row, column), addVector(get(sumAt(row, column)), multiplyVector(get(aNow), get(bLocal)))),
        ),
      ]),
      [...aAt, ...bAt].map((local) => set(local, add(get(local), int(16)))),
    ]),
    aAt.map((_, row) =>
      bAt.map((_, column) =>
        storeFloat(add(get(cRow), multiply(shiftLeft(get(m), 2), int(row))), sumOf(sumAt(row, column)), 4 * column),
      ),
    ),
  ];
  return {
    name: 'products',
    parameters: [I32, I32, I32, I32, I32, I32],
    locals: [...new Array(8 + ROWS + COLUMNS).fill(I32), ...new Array(ROWS * COLUMNS + COLUMNS + 1).fill(V128)],
    body: [
      set(stride, shiftLeft(get(k), 2)),
      set(aEnd, add(get(a), multiply(get(n), get(stride)))),
      set(bEnd, add(get(b), multiply(get(m), get(stride)))),
      set(rowA, get(a)),
      set(bRow, get(c)),
      whileBelow(get(rowA), get(aEnd), [
        set(rowB, get(b)),
        set(cRow, get(bRow)),
        whileBelow(get(rowB), get(bEnd), [
          tile,
          set(rowB, add(get(rowB), multiply(get(stride), int(COLUMNS)))),
          set(cRow, add(get(cRow), int(4 * COLUMNS))),
        ]),
        set(rowA, add(get(rowA), multiply(get(stride), int(ROWS)))),
        set(bRow, add(get(bRow), multiply(shiftLeft(get(m), 2), int(ROWS)))),
      ]),
    ],
  };
}
