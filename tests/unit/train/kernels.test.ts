import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../bench/random';
import { allocate } from '../../train/memory';

const random = seededRandom(3);
const fill = (floats: Float32Array) =>
  floats.forEach((_, i) => {
    floats[i] = random() - 0.5;
  });
const expectNear = (actual: Float32Array, expected: (i: number) => number) => {
  const difference = actual.reduce((most, value, i) => Math.max(most, Math.abs(value - expected(i))), 0);
  expect(difference).toBeLessThan(1e-4);
};
const sum = (count: number, term: (i: number) => number) =>
  Array.from({ length: count }, (_, i) => term(i)).reduce((a, b) => a + b, 0);
const at = (floats: ArrayLike<number>, i: number) => floats[i] as number;

describe('the kernels do what the same loops in JavaScript do', () => {
  it('products', () => {
    const [n, m, k] = [8, 6, 20];
    const { kernels, a, b, c } = allocate({ a: n * k, b: m * k, c: n * m }, {});
    fill(a.floats);
    fill(b.floats);
    kernels.products(a.at, b.at, c.at, n, m, k);
    expectNear(c.floats, (i) => sum(k, (j) => at(a.floats, Math.floor(i / m) * k + j) * at(b.floats, (i % m) * k + j)));
  });

  it('gather and scatter', () => {
    const dims = 32;
    const { kernels, table, out, weights, ids } = allocate({ table: 10 * dims, out: dims, weights: 4 }, { ids: 4 });
    fill(table.floats);
    fill(weights.floats);
    ids.ints.set([7, 0, 7, 3]);
    kernels.gather(ids.at, weights.at, 4, table.at, out.at, dims);
    expectNear(out.floats, (i) =>
      sum(4, (word) => at(weights.floats, word) * at(table.floats, at(ids.ints, word) * dims + i)),
    );

    const before = table.floats.slice();
    kernels.scatter(ids.at, weights.at, 4, table.at, out.at, dims);
    const times = (row: number) => sum(4, (word) => (ids.ints[word] === row ? at(weights.floats, word) : 0));
    expectNear(table.floats, (i) => at(before, i) + times(Math.floor(i / dims)) * at(out.floats, i % dims));
  });

  it('exponentials and weigh', () => {
    const [n, m] = [3, 8];
    const { kernels, square, rows, columns } = allocate({ square: n * m, rows: n, columns: m }, {});
    fill(square.floats);
    const before = square.floats.slice();
    kernels.exponentials(square.at, rows.at, columns.at, n, m, 3);
    expectNear(square.floats, (i) => Math.exp(3 * at(before, i)));
    expectNear(rows.floats, (row) => sum(m, (i) => Math.exp(3 * at(before, row * m + i))));
    expectNear(columns.floats, (column) => sum(n, (i) => Math.exp(3 * at(before, i * m + column))));

    kernels.weigh(square.at, rows.at, columns.at, n, m);
    expectNear(
      square.floats,
      (i) => Math.exp(3 * at(before, i)) * (at(rows.floats, Math.floor(i / m)) + at(columns.floats, i % m)),
    );
  });

  it('squares and adam', () => {
    const dims = 8;
    const { kernels, row, moment, gradient, out } = allocate({ row: dims, moment: dims, gradient: dims, out: 1 }, {});
    for (const { floats } of [row, moment, gradient]) fill(floats);
    const before = { row: row.floats.slice(), moment: moment.floats.slice(), gradient: gradient.floats.slice() };
    kernels.squares(gradient.at, out.at, dims);
    expectNear(out.floats, () => sum(dims, (i) => at(before.gradient, i) ** 2));

    kernels.adam(row.at, moment.at, gradient.at, dims, 0.9, 0.1);
    const moved = (i: number) => 0.9 * at(before.moment, i) + 0.1 * at(before.gradient, i);
    expectNear(moment.floats, moved);
    expectNear(row.floats, (i) => at(before.row, i) - 0.1 * moved(i));
    expectNear(gradient.floats, () => 0);
  });
});
