import { describe, expect, it } from 'vitest';
import { formatAgo, formatDay, formatMonth, yearOf } from '@/lib/paper/dates';

describe('formatDay', () => {
  it.each([
    ['2023-08-01', '1 Aug 2023'],
    ['2025-12-31', '31 Dec 2025'],
    ['2023-08-01T07:49:12.000Z', '1 Aug 2023'],
    // An instant with an offset is told as its day in UTC.
    ['2022-10-07T22:28:00-04:00', '8 Oct 2022'],
    ['2024-02-29', '29 Feb 2024'],
    ['2023-02-31', ''],
    ['2023-13-01', ''],
    ['yesterday', ''],
    ['', ''],
    [null, ''],
    [undefined, ''],
  ])('should tell %s as %j', (iso, day) => {
    expect(formatDay(iso)).toBe(day);
  });
});

describe('formatMonth', () => {
  it('should tell the month of a day or an instant, and nothing of anything else', () => {
    expect(formatMonth('2024-03-02')).toBe('Mar 2024');
    expect(formatMonth('2024-03-31T23:30:00-05:00')).toBe('Apr 2024');
    expect(formatMonth('2023-02-31')).toBe('');
    expect(formatMonth(null)).toBe('');
  });
});

describe('yearOf', () => {
  it('should read the year in UTC', () => {
    expect(yearOf('2025-05-29T00:26:00Z')).toBe('2025');
    expect(yearOf('2018-12-31T23:30:00-05:00')).toBe('2019');
    expect(yearOf(null)).toBe('');
  });
});

describe('formatAgo', () => {
  const now = Date.parse('2025-12-11T12:00:00Z');

  it.each([
    ['2025-12-11T11:59:30Z', 'just now'],
    ['2025-12-11T12:05:00Z', 'just now'],
    ['2025-12-11T11:59:00Z', '1 min ago'],
    ['2025-12-11T11:54:00Z', '6 min ago'],
    ['2025-12-11T11:00:01Z', '59 min ago'],
    ['2025-12-11T09:00:00Z', '3 h ago'],
    ['2025-12-10T12:00:00Z', '1 day ago'],
    ['2025-12-09T10:00:00Z', '2 days ago'],
    ['2025-11-10T12:00:00Z', '31 days ago'],
    ['2025-11-01T12:00:00Z', 'on 1 Nov 2025'],
    [null, ''],
    ['never', ''],
  ])('should tell %s as %j', (from, ago) => {
    expect(formatAgo(from, now)).toBe(ago);
  });
});
