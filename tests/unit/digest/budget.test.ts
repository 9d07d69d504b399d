import { describe, expect, it } from 'vitest';
import { type Budget, NOTHING_SPENT, readRateLimit, restsUntil, spend } from '@/lib/digest/budget';

const NOW = 1_780_000_000_000;
const MINUTE = 60_000;

/** The budget after `count` requests, one each second, with answers that say nothing. */
function spentOn(count: number): Budget {
  let budget = NOTHING_SPENT;
  for (let i = 0; i < count; i++) budget = spend(budget, null, NOW + i * 1000);
  return budget;
}

describe('the budget', () => {
  it('has room for 150 requests in five minutes, and then for none until these have passed', () => {
    expect(restsUntil(spentOn(149), NOW + 149_000)).toBe(0);
    expect(restsUntil(spentOn(150), NOW + 150_000)).toBe(NOW + 5 * MINUTE);
    expect(restsUntil(spentOn(150), NOW + 5 * MINUTE)).toBe(0);
  });

  it('begins anew with each window', () => {
    expect(spend(spentOn(150), null, NOW + 5 * MINUTE)).toMatchObject({ spent: 1, windowEndsAt: NOW + 10 * MINUTE });
  });

  it('leaves half of what the server has to others', () => {
    const told = (left: number, quota: number | null = 500) => ({ left, quota, resetsAt: NOW + MINUTE });
    expect(restsUntil(spend(NOTHING_SPENT, told(251), NOW), NOW)).toBe(0);
    expect(restsUntil(spend(NOTHING_SPENT, told(250), NOW), NOW)).toBe(NOW + MINUTE);
    expect(restsUntil(spend(NOTHING_SPENT, told(250), NOW), NOW + MINUTE)).toBe(0);
    expect(restsUntil(spend(NOTHING_SPENT, told(40, 100), NOW), NOW)).toBe(NOW + MINUTE);
    expect(restsUntil(spend(NOTHING_SPENT, told(250, null), NOW), NOW)).toBe(NOW + MINUTE);
  });

  it('is not held up for years by a clock that was wrong', () => {
    const year = 365 * 24 * 60 * MINUTE;
    const told = { left: 0, quota: 500, resetsAt: NOW + year };
    const budget = { spent: 500, windowEndsAt: NOW + year, told };
    expect(restsUntil(budget, NOW)).toBe(0);
    expect(spend(budget, null, NOW)).toEqual({ spent: 1, windowEndsAt: NOW + 5 * MINUTE, told: null });
  });
});

describe('what a server tells of its limit', () => {
  it.each<[Record<string, string>, object | null]>([
    [
      { RateLimit: '"api";r=499;t=293', 'RateLimit-Policy': '"fixed window";"api";q=500;w=300' },
      { left: 499, quota: 500, resetsAt: NOW + 293_000 },
    ],
    [{ RateLimit: '"api"; r=0; t=1' }, { left: 0, quota: null, resetsAt: NOW + 1000 }],
    [{ RateLimit: 'soon' }, null],
    [{}, null],
  ])('%j', (headers, told) => {
    expect(readRateLimit(new Headers(headers), NOW)).toEqual(told);
  });
});
