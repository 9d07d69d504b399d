import { describe, expect, it } from 'vitest';
import { NOTHING_SPENT } from '@/lib/digest/budget';
import { addDays, daysOfMonth, isWeekend, openDay } from '@/lib/digest/days';
import type { DayRecord } from '@/lib/digest/freshness';
import { nextStep, type OpenList, type SyncHeld, type SyncWishes } from '@/lib/digest/plan';
import { FRIDAY, FRIDAY_NOON } from './serve';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = FRIDAY_NOON.getTime();
/** Noon of Friday, when its list is 14 and a half hours old: a quarter of that. */
const NEWEST_IS_DUE_AFTER = 14.5 * (HOUR / 4);

/** A day of the store, by default fetched this moment. */
const fetched = (date: string, fetchedAt = NOW, papers = 20): DayRecord => ({
  date,
  fetchedAt,
  papers: isWeekend(date) ? 0 : papers,
  bad: 0,
  etag: `"${date}"`,
});

/** The `count` newest days, all fetched this moment, with `changed` in place of their own records. */
function newest(count: number, ...changed: DayRecord[]): DayRecord[] {
  const days = new Map(Array.from({ length: count }, (_, i) => [addDays(FRIDAY, -i), fetched(addDays(FRIDAY, -i))]));
  for (const day of changed) days.set(day.date, day);
  return [...days.values()];
}

const without = (days: DayRecord[], ...dates: string[]) => days.filter(({ date }) => !dates.includes(date));

const hold = (held: Partial<SyncHeld>): SyncHeld => ({
  days: [],
  open: null,
  aside: {},
  budget: NOTHING_SPENT,
  notBefore: 0,
  ...held,
});

const wish = (wishes: Partial<SyncWishes> = {}): SyncWishes => ({
  historyDays: 5,
  history: true,
  refresh: false,
  ...wishes,
});

const step = (held: Partial<SyncHeld>, wishes: Partial<SyncWishes> = {}, now = FRIDAY_NOON) =>
  nextStep(hold(held), now, wish(wishes));

/** Carries out the plan until it sleeps, every list in one page; the lists in the order they were asked for. */
function carryOut(days: DayRecord[], wishes: Partial<SyncWishes>, now = FRIDAY_NOON): string[] {
  const asked: string[] = [];
  for (;;) {
    const next = step({ days }, wishes, now);
    if (next.type === 'sleep') return asked;
    asked.push(next.list);
    const dates = next.list.length === 7 ? daysOfMonth(next.list).filter((date) => date <= openDay(now)) : [next.list];
    days = [...days.filter(({ date }) => !dates.includes(date)), ...dates.map((date) => fetched(date, now.getTime()))];
    expect(asked.length).toBeLessThan(200);
  }
}

describe('the order of requests', () => {
  it('goes from the newest day to the oldest when nothing is known', () => {
    expect(carryOut([], { historyDays: 4 })).toEqual(['2026-05-29', '2026-05-28', '2026-05-27', '2026-05-26']);
  });

  it('asks only for the days that are missing, newest first', () => {
    expect(carryOut(without(newest(6), '2026-05-28', '2026-05-26'), { historyDays: 6 })).toEqual([
      '2026-05-28',
      '2026-05-26',
    ]);
  });

  it('does not mind the order in the store', () => {
    expect(carryOut(without(newest(6), '2026-05-26').reverse(), { historyDays: 6 })).toEqual(['2026-05-26']);
  });

  it('has the newest day first when it is due, then missing ones, then others that are due', () => {
    const days = [
      fetched('2026-05-29', NOW - 4 * HOUR),
      fetched('2026-05-27', NOW - 2 * DAY),
      fetched('2026-05-28', NOW - MINUTE),
    ];
    expect(carryOut(days, { historyDays: 5 })).toEqual(['2026-05-29', '2026-05-26', '2026-05-25', '2026-05-27']);
  });

  it('has days of the last month that are due before days of long ago that are missing', () => {
    const days = newest(31, fetched('2026-05-26', NOW - 2 * DAY));
    expect(carryOut(days, { historyDays: 33 })).toEqual(['2026-05-26', '2026-04-28', '2026-04-27']);
  });

  it('starts with a day that opened since', () => {
    const evening = new Date('2026-05-30T01:30:00Z');
    expect(step({ days: newest(5) }, {}, evening)).toEqual({
      type: 'fetch',
      list: '2026-05-30',
      next: null,
      etag: null,
    });
  });

  it('names the tag of a list that is known', () => {
    const days = newest(5, fetched('2026-05-28', NOW - DAY));
    expect(step({ days })).toMatchObject({ list: '2026-05-28', etag: '"2026-05-28"' });
  });
});

describe('history', () => {
  it('comes month by month where many days are missing: the newest day, then the rest', () => {
    expect(carryOut([], { historyDays: 118 })).toEqual(['2026-05-29', '2026-05', '2026-04', '2026-03', '2026-02']);
  });

  it('comes day by day where ten are missing, and as a month where eleven are', () => {
    const known = newest(40).filter(({ date }) => date.startsWith('2026-05'));
    expect(carryOut(known, { historyDays: 39 })).toHaveLength(10);
    expect(carryOut(known, { historyDays: 40 })).toEqual(['2026-04']);
  });

  it('goes back to the first day of Daily Papers, and no further', () => {
    const asked = carryOut([], { historyDays: null });
    expect(asked.at(-1)).toBe('2023-05');
    expect(asked).toHaveLength(38);
    expect(carryOut([], { historyDays: null }, new Date('2023-05-06T12:00:00Z'))).toEqual([
      '2023-05-06',
      '2023-05-05',
      '2023-05-04',
    ]);
  });

  it('leaves days beyond the wanted depth alone, however stale', () => {
    const days = newest(6, fetched('2026-05-24', NOW - 6 * DAY + 20 * HOUR));
    expect(carryOut(days, { historyDays: 5 })).toEqual([]);
  });

  it('waits where the connection is metered, but for the last 30 days', () => {
    expect(carryOut([], { historyDays: null, history: false })).toEqual(['2026-05-29', '2026-05', '2026-04-30']);
  });

  it('asks for nothing when the clock stands before the first day', () => {
    expect(step({}, { historyDays: null }, new Date('2001-01-01T00:00:00Z')).type).toBe('sleep');
  });
});

describe('a list of several pages', () => {
  const open = (list: string, since = NOW - MINUTE): OpenList => ({
    list,
    next: `https://huggingface.co/api/daily_papers?month=${list}&p=1`,
    since,
    papers: {},
    undated: 0,
    bad: 0,
  });

  it('goes on where it was', () => {
    const held = { days: newest(1), open: open('2026-05') };
    expect(step(held, { historyDays: 29 })).toEqual({
      type: 'fetch',
      list: '2026-05',
      next: 'https://huggingface.co/api/daily_papers?month=2026-05&p=1',
      etag: null,
    });
  });

  it('waits for the newest day', () => {
    expect(step({ open: open('2026-04') }, { historyDays: 90 })).toMatchObject({ list: FRIDAY, next: null });
    expect(step({ open: open(FRIDAY) })).toMatchObject({ list: FRIDAY, next: expect.stringContaining('p=1') });
  });

  it('begins anew when an hour has passed, or when its beginning lies ahead', () => {
    for (const since of [NOW - HOUR, NOW + HOUR]) {
      expect(step({ days: newest(1), open: open('2026-05', since) }, { historyDays: 29 })).toMatchObject({
        list: '2026-05',
        next: null,
      });
    }
  });

  it('is left when nobody wants its days any more', () => {
    expect(step({ days: newest(5), open: open('2026-04') }).type).toBe('sleep');
  });
});

describe('a list that was set aside', () => {
  it('is left alone until its time, and the digest is not whole until then', () => {
    const days = without(newest(5), '2026-05-27');
    const aside = { '2026-05-27': NOW + HOUR };
    expect(step({ days, aside })).toEqual({ type: 'sleep', until: NOW + HOUR, isDone: false });
    expect(step({ days, aside }, {}, new Date(NOW + HOUR))).toMatchObject({ list: '2026-05-27' });
  });

  it('is asked for day by day when it was a month', () => {
    const aside = { '2026-05': NOW + HOUR };
    expect(step({ days: newest(1), aside }, { historyDays: 29 })).toMatchObject({ list: '2026-05-28' });
  });

  it('is asked for all the same when it is the newest day and a person wants it', () => {
    const aside = { [FRIDAY]: NOW + HOUR };
    expect(step({ days: without(newest(5), FRIDAY), aside })).toMatchObject({ type: 'sleep' });
    expect(step({ days: without(newest(5), FRIDAY), aside }, { refresh: true })).toMatchObject({ list: FRIDAY });
  });
});

describe('sleep', () => {
  it('lasts until the first list is due', () => {
    expect(step({ days: newest(5) })).toEqual({ type: 'sleep', until: NOW + NEWEST_IS_DUE_AFTER, isDone: true });
  });

  it('ends when the next day opens', () => {
    const evening = new Date('2026-05-30T01:00:00Z');
    const days = newest(5, ...newest(5).map((day) => ({ ...day, fetchedAt: evening.getTime() })));
    expect(step({ days }, {}, evening)).toEqual({
      type: 'sleep',
      until: Date.parse('2026-05-30T01:30:00Z'),
      isDone: true,
    });
  });

  it('never lasts longer than six hours', () => {
    const sunday = new Date('2026-05-31T12:00:00Z');
    const days = Array.from({ length: 5 }, (_, i) => fetched(addDays('2026-05-31', -i), sunday.getTime()));
    expect(step({ days }, { historyDays: 2 }, sunday)).toEqual({
      type: 'sleep',
      until: sunday.getTime() + 6 * HOUR,
      isDone: true,
    });
  });

  it('is what is left when the server asked to wait, or the budget is spent', () => {
    expect(step({ notBefore: NOW + 5 })).toEqual({ type: 'sleep', until: NOW + 5, isDone: false });
    const budget = { spent: 150, windowEndsAt: NOW + MINUTE, told: null };
    expect(step({ budget })).toEqual({ type: 'sleep', until: NOW + MINUTE, isDone: false });
  });

  it('is not what a clock that was wrong made of a wait: a year of it', () => {
    expect(step({ notBefore: NOW + 365 * DAY })).toMatchObject({ type: 'fetch' });
  });
});

describe('a person who wants the newest day', () => {
  it('gets it, however fresh it is, and nothing else', () => {
    expect(step({ days: newest(5) }, { refresh: true })).toMatchObject({ list: FRIDAY });
    expect(step({ days: newest(5) }, { refresh: false }).type).toBe('sleep');
  });
});

describe('a record from the future', () => {
  it.each([FRIDAY, addDays(FRIDAY, -3), addDays(FRIDAY, -45)])('of %s is none, because a clock was wrong', (date) => {
    expect(carryOut(newest(60, fetched(date, NOW + DAY + 1)), { historyDays: 60 })).toEqual([date]);
  });

  it('is as good as any when a clock was only set back a little', () => {
    const days = newest(60).map((day) => ({ ...day, fetchedAt: NOW + HOUR }));
    expect(carryOut(days, { historyDays: 60 })).toEqual([]);
  });
});
