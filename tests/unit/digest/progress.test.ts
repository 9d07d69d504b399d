import { describe, expect, it } from 'vitest';
import { historyProgress } from '@/lib/digest/progress';

/** The newest day is 29 May 2026; Daily Papers have 1,122 days by then. */
const NOW = Date.parse('2026-05-29T12:00:00Z');
const ALL = 1122;

describe('historyProgress', () => {
  it.each([
    ['everything', null, '2023-05-04'],
    ['a month', 30, '2026-04-30'],
    ['less than the month that is asked for', 30, '2026-03-01'],
    ['today', 1, '2026-05-29'],
    ['more than there ever was', 10_000, '2023-05-04'],
  ])('is over when the digest reaches back as far as is wanted: %s', (_, historyDays, since) => {
    expect(historyProgress({ since, days: 40 }, historyDays, NOW)).toBeNull();
  });

  it('tells how far it has come, and where to', () => {
    expect(historyProgress({ since: '2026-05-20', days: 10 }, 40, NOW)).toEqual({
      goal: '2026-04-20',
      reached: '2026-05-20',
      share: 10 / 40,
    });
    expect(historyProgress({ since: '2026-05-29', days: 1 }, null, NOW)).toEqual({
      goal: '2023-05-04',
      reached: '2026-05-29',
      share: 1 / ALL,
    });
  });

  it('begins with nothing', () => {
    expect(historyProgress({ since: null, days: 0 }, 30, NOW)).toEqual({ goal: '2026-04-30', reached: null, share: 0 });
    expect(historyProgress({ since: null, days: 0 }, 1, NOW)).toEqual({ goal: '2026-05-29', reached: null, share: 0 });
  });

  it('is not thrown back by a day that has just opened', () => {
    expect(historyProgress({ since: null, days: ALL - 1 }, null, NOW)).toBeNull();
    expect(historyProgress({ since: null, days: 561 }, null, NOW)?.share).toBe(0.5);
  });
});
