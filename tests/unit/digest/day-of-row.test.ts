import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dayOfRow } from '@/lib/digest/day-of-row';
import { DigestRow } from '@/lib/digest/schema';
import { aRow } from './a-row';

const dayOf = (paper: Record<string, unknown>, publishedAt?: string) =>
  dayOfRow(v.parse(DigestRow, aRow(paper, { publishedAt })));

describe('the day of a row', () => {
  it('is the one on which the paper was put on Daily Papers', () => {
    expect(dayOf({ submittedOnDailyAt: '2025-10-14T22:31:00.000Z' }, '2025-10-11T01:02:36.000Z')).toBe('2025-10-14');
  });

  const undated = { submittedOnDailyAt: undefined, publishedAt: '2024-12-19T18:59:59.000Z' };

  it('is told by the row itself in older lists, in winter and in summer time', () => {
    // 20:30 in New York is half past one, the next day, in UTC.
    expect(dayOf(undated, '2025-01-05T20:30:00.000Z')).toBe('2025-01-06');
    expect(dayOf(undated, '2024-12-23T01:14:05.000Z')).toBe('2024-12-23');
    expect(dayOf(undated, '2025-07-05T19:59:00.000Z')).toBe('2025-07-05');
    expect(dayOf(undated, '2025-07-05T20:01:00.000Z')).toBe('2025-07-06');
  });

  it('is not told by a row that gives the date of arXiv', () => {
    expect(dayOf(undated, '2024-12-19T13:59:59.000Z')).toBeNull();
    expect(dayOf({ ...undated, publishedAt: '2025-07-01T10:00:00.000Z' }, '2025-07-01T06:00:00.000Z')).toBeNull();
    expect(dayOf(undated)).toBeNull();
  });
});
