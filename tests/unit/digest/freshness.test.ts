import { describe, expect, it } from 'vitest';
import { opensAt } from '@/lib/digest/days';
import { dueAt } from '@/lib/digest/freshness';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const FRIDAY = '2026-05-29';
const SUNDAY = '2026-05-31';

/** How long a list stays fresh that was fetched at this age. */
const freshFor = (age: number, papers = 20, date = FRIDAY) =>
  dueAt({ date, fetchedAt: opensAt(date) + age, papers, bad: 0, etag: null }) - opensAt(date) - age;

describe('how long a list stays fresh', () => {
  it.each([
    [0, 15 * MINUTE],
    [HOUR, 15 * MINUTE],
    [4 * HOUR, HOUR],
    [DAY, 6 * HOUR],
    [8 * DAY, 2 * DAY],
    [30 * DAY - 4, 7.5 * DAY - 1],
  ])('at the age of %i ms: %i ms', (age, fresh) => {
    expect(freshFor(age)).toBe(fresh);
  });

  it('is without end for a list of a month ago', () => {
    expect(freshFor(30 * DAY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is without end for a weekend that is empty after six hours, and for a holiday after two days', () => {
    expect(freshFor(6 * HOUR - 4, 0, SUNDAY)).toBe(1.5 * HOUR - 1);
    expect(freshFor(6 * HOUR, 0, SUNDAY)).toBe(Number.POSITIVE_INFINITY);
    expect(freshFor(2 * DAY - 4, 0)).toBe(12 * HOUR - 1);
    expect(freshFor(2 * DAY, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(freshFor(2 * DAY, 1, SUNDAY)).toBe(12 * HOUR);
  });

  it('makes some thirty questions of a month', () => {
    const end = opensAt(FRIDAY) + 30 * DAY;
    let questions = 0;
    for (let at = opensAt(FRIDAY); at < end; questions += 1) {
      at = dueAt({ date: FRIDAY, fetchedAt: at, papers: 20, bad: 0, etag: null });
    }
    expect(questions).toBeGreaterThan(25);
    expect(questions).toBeLessThan(36);
  });
});
