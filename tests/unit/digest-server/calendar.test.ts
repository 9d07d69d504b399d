import { describe, expect, it } from 'vitest';
import { addDays, isDay, monthSpan, newYorkWallTime, openDay, opensAt, weekSpan } from '../../digest-server/calendar';

describe('openDay', () => {
  it.each([
    // Summer: New York is four hours behind, the day opens at 01:30 UTC.
    ['2026-07-15T01:29:59Z', '2026-07-14'],
    ['2026-07-15T01:30:00Z', '2026-07-15'],
    // Winter: five hours, 02:30 UTC.
    ['2026-01-15T02:29:59Z', '2026-01-14'],
    ['2026-01-15T02:30:00Z', '2026-01-15'],
    // The nights before and after the clocks change (8 March and 1 November 2026).
    ['2026-03-08T02:30:00Z', '2026-03-08'],
    ['2026-03-09T01:29:59Z', '2026-03-08'],
    ['2026-03-09T01:30:00Z', '2026-03-09'],
    ['2026-11-01T01:30:00Z', '2026-11-01'],
    ['2026-11-02T01:30:00Z', '2026-11-01'],
    ['2026-11-02T02:30:00Z', '2026-11-02'],
    // Over the end of a year and a leap day.
    ['2026-01-01T02:30:00Z', '2026-01-01'],
    ['2028-02-29T12:00:00Z', '2028-02-29'],
  ])('at %s is %s', (now, day) => {
    expect(openDay(new Date(now))).toBe(day);
  });
});

describe('opensAt', () => {
  it.each(['2026-07-15', '2026-01-15', '2026-03-08', '2026-03-09', '2026-11-01', '2026-11-02', '2026-01-01'])(
    'is the first instant of %s',
    (day) => {
      const opens = opensAt(day);
      expect(openDay(opens)).toBe(day);
      expect(openDay(new Date(opens.getTime() - 1))).toBe(addDays(day, -1));
    },
  );
});

describe('newYorkWallTime', () => {
  it('reads the clocks of New York, midnight included', () => {
    expect(newYorkWallTime(new Date('2024-04-06T03:40:36Z')).toISOString()).toBe('2024-04-05T23:40:36.000Z');
    expect(newYorkWallTime(new Date('2024-07-01T04:00:00Z')).toISOString()).toBe('2024-07-01T00:00:00.000Z');
  });
});

describe('isDay', () => {
  it.each(['2025-13-40', '2025-02-29', '2025-2-3', '25-02-03', '', 'today', '2025-02-03T00:00:00Z'])(
    'refuses "%s"',
    (text) => expect(isDay(text)).toBe(false),
  );
  it('takes a leap day', () => expect(isDay('2024-02-29')).toBe(true));
});

describe('weekSpan', () => {
  it.each([
    ['2025-W44', { from: '2025-10-27', to: '2025-11-02' }],
    ['2026-W01', { from: '2025-12-29', to: '2026-01-04' }],
    ['2026-W53', { from: '2026-12-28', to: '2027-01-03' }],
    ['2025-W53', null],
    ['2025-W00', null],
    ['2025-W54', null],
    ['2025-44', null],
  ])('%s', (week, span) => expect(weekSpan(week)).toEqual(span));
});

describe('monthSpan', () => {
  it.each([
    ['2024-02', { from: '2024-02-01', to: '2024-02-29' }],
    ['2025-12', { from: '2025-12-01', to: '2025-12-31' }],
    ['2025-13', null],
    ['2025-1', null],
  ])('%s', (month, span) => expect(monthSpan(month)).toEqual(span));
});
