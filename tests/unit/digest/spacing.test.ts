import { describe, expect, it } from 'vitest';
import { ARXIV_SPACING_MS, waitBeforeAsking } from '@/lib/digest/spacing';

const NOW = Date.parse('2026-05-29T12:00:00Z');
const YEAR = 365 * 24 * 3_600_000;

describe('the wait before arXiv is asked', () => {
  it.each([
    ['the first time', null, 0],
    ['right after a request', NOW, 3_000],
    ['a second later', NOW - 1_000, 2_000],
    ['a millisecond too soon', NOW - 2_999, 1],
    ['three seconds later', NOW - 3_000, 0],
    ['a year later', NOW - YEAR, 0],
    ['when the clock has been put back', NOW + YEAR, 3_000],
  ])('%s', (_, askedAt, wait) => {
    expect(waitBeforeAsking(askedAt, NOW)).toBe(wait);
  });

  it('keeps any number of requests three seconds apart, by a clock that nobody holds', () => {
    let now = NOW;
    let askedAt: number | null = null;
    const begun: number[] = [];
    for (const [arrives, takes] of [
      [0, 100],
      [0, 5_000],
      [100, 0],
      [2_000, 10],
      [9_000, 10],
    ] as const) {
      now = Math.max(now, NOW + arrives);
      now += waitBeforeAsking(askedAt, now);
      begun.push(now - NOW);
      now += takes;
      askedAt = now;
    }
    expect(begun).toEqual([0, 3_100, 11_100, 14_100, 17_110]);
    expect(ARXIV_SPACING_MS).toBe(3_000);
  });
});
