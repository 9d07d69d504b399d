import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, openDay } from '@/lib/digest/days';
import { openDay as openDayOfServer } from '../../digest-server/calendar';

describe('openDay', () => {
  it.each([
    ['summer', '2026-05-29T01:29:59.999Z', '2026-05-28'],
    ['summer', '2026-05-29T01:30:00.000Z', '2026-05-29'],
    ['winter', '2026-01-15T02:29:59.999Z', '2026-01-14'],
    ['winter', '2026-01-15T02:30:00.000Z', '2026-01-15'],
    ['the evening before clocks go forward', '2026-03-08T02:29:59.999Z', '2026-03-07'],
    ['the evening before clocks go forward', '2026-03-08T02:30:00.000Z', '2026-03-08'],
    ['the evening after clocks went forward', '2026-03-09T01:29:59.999Z', '2026-03-08'],
    ['the evening after clocks went forward', '2026-03-09T01:30:00.000Z', '2026-03-09'],
    ['the evening before clocks go back', '2026-11-01T01:30:00.000Z', '2026-11-01'],
    ['the evening after clocks went back', '2026-11-02T02:29:59.999Z', '2026-11-01'],
    ['the evening after clocks went back', '2026-11-02T02:30:00.000Z', '2026-11-02'],
    ['the last evening of a year', '2027-01-01T02:29:59.999Z', '2026-12-31'],
    ['the last evening of a year', '2027-01-01T02:30:00.000Z', '2027-01-01'],
    ['noon', '2026-05-29T16:00:00.000Z', '2026-05-29'],
  ])('turns at 21:30 New York time, in %s: at %s it is %s', (_, now, day) => {
    expect(openDay(new Date(now))).toBe(day);
  });

  it('agrees with the digest server, which works it out another way, at every half hour of a year', () => {
    const differing: string[] = [];
    for (let time = Date.parse('2026-01-01T00:00:00Z'); time < Date.parse('2027-01-01'); time += 1_800_000) {
      const now = new Date(time);
      if (openDay(now) !== openDayOfServer(now)) differing.push(now.toISOString());
    }
    expect(differing).toEqual([]);
  });
});

describe('addDays', () => {
  it.each([
    ['2026-05-29', 0, '2026-05-29'],
    ['2026-05-29', 3, '2026-06-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-08', 1, '2026-03-09'],
    ['2026-11-02', -2, '2026-10-31'],
  ])('%s and %i days is %s', (day, count, other) => {
    expect(addDays(day, count)).toBe(other);
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-05-29', '2026-05-29', 0],
    ['2026-05-28', '2026-05-29', 1],
    ['2026-05-29', '2026-05-28', -1],
    ['2026-03-01', '2026-04-01', 31],
    ['2026-10-25', '2026-11-08', 14],
    ['2023-05-04', '2026-05-04', 1096],
  ])('%s lies before %s by %i', (day, other, count) => {
    expect(daysBetween(day, other)).toBe(count);
  });
});
