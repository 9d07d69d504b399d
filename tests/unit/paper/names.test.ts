import { describe, expect, it } from 'vitest';
import { bylineOf, splitAuthors } from '@/lib/paper/names';

const TEN = Array.from({ length: 10 }, (_, i) => `Author ${i + 1}`);

describe('bylineOf', () => {
  it.each([
    [[], 3, ''],
    [['Ada Lovelace'], 1, 'Ada Lovelace'],
    [['Hongjin Qian', 'Zheng Liu'], 1, 'Hongjin Qian, Zheng Liu'],
    [['A', 'B', 'C'], 1, 'A and 2 more'],
    [['A', 'B', 'C', 'D'], 3, 'A, B, C, D'],
    [TEN, 3, 'Author 1, Author 2, Author 3 and 7 more'],
    [['  ', 'A', ''], 3, 'A'],
  ])('should write %j with room for %i as %j', (authors, max, byline) => {
    expect(bylineOf(authors, max)).toBe(byline);
  });
});

describe('splitAuthors', () => {
  it('should count who is left out', () => {
    expect(splitAuthors(TEN, 3)).toEqual({ shown: TEN.slice(0, 3), hidden: 7 });
    expect(splitAuthors(TEN, 99)).toEqual({ shown: TEN, hidden: 0 });
  });
});
