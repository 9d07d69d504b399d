import { describe, expect, it } from 'vitest';
import { countOf, formatBytes, formatCount, formatNumber } from '@/lib/paper/counts';

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [59, '59'],
    [999, '999'],
    [1000, '1k'],
    [1203, '1.2k'],
    [58_100, '58.1k'],
    [99_949, '99.9k'],
    [99_950, '100k'],
    [581_000, '581k'],
    [999_499, '999k'],
    [999_500, '1M'],
    [1_340_000, '1.3M'],
    [null, ''],
    [undefined, ''],
    [Number.NaN, ''],
  ])('should shorten %j to %j', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });
});

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1203, '1,203'],
    [14_093, '14,093'],
    [1_000_000, '1,000,000'],
  ])('should group %i as %s', (count, text) => {
    expect(formatNumber(count)).toBe(text);
  });
});

describe('countOf', () => {
  it('should keep the singular for one alone', () => {
    expect(countOf(0, 'paper')).toBe('0 papers');
    expect(countOf(1, 'paper')).toBe('1 paper');
    expect(countOf(1203, 'paper')).toBe('1,203 papers');
    expect(countOf(2, 'reply', 'replies')).toBe('2 replies');
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 kB'],
    [1, '1 kB'],
    [640_000, '640 kB'],
    [998_001, '999 kB'],
    [999_001, '1 MB'],
    [1_240_000, '1.2 MB'],
    [38_400_000, '38 MB'],
    [999_499_999, '999 MB'],
    [1_440_000_000, '1.4 GB'],
  ])('should tell %i bytes as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
