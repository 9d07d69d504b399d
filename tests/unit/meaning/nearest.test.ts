import { describe, expect, it } from 'vitest';
import { createVectorIndex } from '@/lib/meaning';
import { cosine, quantise } from '@/lib/meaning/quantise';
import { seededRandom } from '../../bench/random';

const DIMS = 128;
const SIZE = 3_000;
const FIELDS = 30;

const random = seededRandom(7);
const scatter = () => random() + random() + random() - 1.5;
const centres = Array.from({ length: FIELDS }, () => Float32Array.from({ length: DIMS }, scatter));
const vectors = new Int8Array(SIZE * DIMS);
for (let i = 0; i < SIZE; i++) {
  const centre = centres[i % FIELDS] as Float32Array;
  vectors.set(quantise(centre.map((value) => value + 0.8 * scatter())) as Int8Array, i * DIMS);
}
const index = createVectorIndex(vectors, DIMS);
const vectorOf = (position: number) => vectors.slice(position * DIMS, (position + 1) * DIMS);

const allBut = (position: number) => new Uint8Array(SIZE).fill(1).fill(0, position, position + 1);

/** Looks at all of them in full. */
const nearestOfAll = (vector: Int8Array, count: number) =>
  Array.from({ length: SIZE }, (_, position) => ({ position, nearness: cosine(vector, vectors, position) }))
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, count);

describe('the nearest vectors', () => {
  it('begin with the vector itself, unless it is left out', () => {
    expect(index.nearest(vectorOf(5), 3)[0]).toEqual({ position: 5, nearness: expect.closeTo(1, 1) });
    expect(index.nearest(vectorOf(5), 10, allBut(5)).map(({ position }) => position)).not.toContain(5);
  });

  it('are those that looking at all of them in full finds, but for one in twenty', () => {
    let found = 0;
    for (let position = 0; position < 100; position++) {
      const exact = new Set(nearestOfAll(vectorOf(position), 10).map((near) => near.position));
      found += index.nearest(vectorOf(position), 10).filter((near) => exact.has(near.position)).length;
    }
    expect(found / 1000).toBeGreaterThan(0.95);
  });

  it('are found among few as among many', () => {
    const among = new Uint8Array(SIZE);
    for (const position of [3, 50, SIZE - 1]) among[position] = 1;
    const found = index.nearest(vectorOf(5), 10, among).map(({ position }) => position);
    expect(found.sort((a, b) => a - b)).toEqual([3, 50, SIZE - 1]);
  });

  it('come in order, and all of them when more are wanted than there are', () => {
    const few = createVectorIndex(vectors.subarray(0, 4 * DIMS), DIMS);
    const nearest = few.nearest(vectorOf(2), 10);
    expect(nearest).toEqual([...nearest].sort((a, b) => b.nearness - a.nearness));
    expect(nearest.map(({ position }) => position).sort()).toEqual([0, 1, 2, 3]);
    expect(createVectorIndex(new Int8Array(), DIMS).nearest(vectorOf(0), 10)).toEqual([]);
  });
});
