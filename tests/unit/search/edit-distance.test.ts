import { describe, expect, it } from 'vitest';
import { editDistance } from '@/lib/search/edit-distance';

describe('editDistance', () => {
  it.each([
    ['memory', 'memory', 0],
    ['memroy', 'memory', 1],
    ['difusion', 'diffusion', 1],
    ['diffussion', 'diffusion', 1],
    ['agemts', 'agents', 1],
    ['memory', 'memories', 3],
    ['abcd', 'badc', 2],
    ['kitten', 'sitting', 3],
    ['', 'agents', 6],
    ['agents', '', 6],
    ['', '', 0],
  ])('between %j and %j is %i', (a, b, errors) => {
    expect(editDistance(a, b)).toBe(errors);
    expect(editDistance(b, a)).toBe(errors);
  });
});
