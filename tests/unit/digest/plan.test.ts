import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/digest/days';
import { type DayRecord, nextStep, REACH_DAYS } from '@/lib/digest/plan';
import { FRIDAY, FRIDAY_NOON } from './serve';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = FRIDAY_NOON.getTime();

/** A day of the store, by default fetched this moment. */
const fetched = (date: string, fetchedAt = NOW, papers = 20): DayRecord => ({
  date,
  fetchedAt,
  papers,
  bad: 0,
  etag: null,
});

/** The `count` newest days, all fetched this moment, with `changed` in place of their own records. */
function newest(count: number, ...changed: DayRecord[]): DayRecord[] {
  const days = new Map(Array.from({ length: count }, (_, i) => [addDays(FRIDAY, -i), fetched(addDays(FRIDAY, -i))]));
  for (const day of changed) days.set(day.date, day);
  return [...days.values()];
}

/** Carries out the plan until it sleeps; the days in the order they were asked for. */
function carryOut(days: DayRecord[], historyDays: number | null, now = FRIDAY_NOON): string[] {
  const asked: string[] = [];
  for (;;) {
    const step = nextStep(days, now, historyDays);
    if (step.type === 'sleep') return asked;
    asked.push(step.date);
    days = [...days.filter(({ date }) => date !== step.date), fetched(step.date, now.getTime())];
    expect(asked.length).toBeLessThan(200);
  }
}

describe('the order of requests', () => {
  it('goes from the newest day to the oldest when nothing is known', () => {
    expect(carryOut([], 4)).toEqual(['2026-05-29', '2026-05-28', '2026-05-27', '2026-05-26']);
  });

  it('asks only for the days that are missing, newest first', () => {
    const days = newest(6).filter(({ date }) => date !== '2026-05-28' && date !== '2026-05-26');
    expect(carryOut(days, 6)).toEqual(['2026-05-28', '2026-05-26']);
  });

  it('does not mind the order in the store', () => {
    const days = newest(6).filter(({ date }) => date !== '2026-05-26');
    expect(carryOut([...days].reverse(), 6)).toEqual(['2026-05-26']);
  });

  it('has the newest day before missing ones when it is stale, and missing ones before other stale ones', () => {
    const days = [fetched('2026-05-29', NOW - HOUR), fetched('2026-05-27', NOW - 2 * DAY), fetched('2026-05-28')];
    expect(carryOut(days, 5)).toEqual(['2026-05-29', '2026-05-26', '2026-05-25', '2026-05-27']);
  });

  it('has the newer of two stale days first', () => {
    const days = newest(9, fetched('2026-05-24', NOW - 2 * DAY), fetched('2026-05-26', NOW - 2 * DAY));
    expect(carryOut(days, 9)).toEqual(['2026-05-26', '2026-05-24']);
  });

  it('starts with a day that opened since', () => {
    const evening = new Date('2026-05-30T01:30:00Z');
    expect(nextStep(newest(5), evening, 5)).toEqual({ type: 'fetch', date: '2026-05-30' });
  });
});

describe('the depth', () => {
  it.each<[number | null, number]>([
    [1, 1],
    [7, 7],
    [REACH_DAYS, REACH_DAYS],
    [REACH_DAYS + 1, REACH_DAYS],
    [5000, REACH_DAYS],
    [null, REACH_DAYS],
  ])('of %j is %i days', (historyDays, count) => {
    const asked = carryOut([], historyDays);
    expect(asked).toHaveLength(count);
    expect(asked.at(-1)).toBe(addDays(FRIDAY, 1 - count));
  });

  it('leaves days beyond it alone, however stale', () => {
    const days = newest(6, fetched('2026-05-24', NOW - 4 * DAY));
    expect(carryOut(days, 5)).toEqual([]);
    expect(carryOut(days, 6)).toEqual(['2026-05-24']);
  });

  it('never goes before the first day of Daily Papers', () => {
    expect(carryOut([], null, new Date('2023-05-06T12:00:00Z'))).toEqual(['2023-05-06', '2023-05-05', '2023-05-04']);
  });

  it('asks for nothing when the clock stands before the first day', () => {
    expect(nextStep([], new Date('2001-01-01T00:00:00Z'), null).type).toBe('sleep');
  });
});

describe('how long a list stays fresh', () => {
  it.each([
    [0, 30 * MINUTE],
    [1, 3 * HOUR],
    [2, DAY],
    [7, DAY],
    [8, 5 * DAY],
    [30, 5 * DAY],
  ])('%i days old: %i ms', (age, freshMs) => {
    const date = addDays(FRIDAY, -age);
    const step = (fetchedAt: number) => nextStep(newest(40, fetched(date, fetchedAt)), FRIDAY_NOON, 40);
    expect(step(NOW - freshMs + 1)).toEqual({ type: 'sleep', until: NOW + 1 });
    expect(step(NOW - freshMs)).toEqual({ type: 'fetch', date });
  });

  it('is without end for a list that was fetched when it was more than a month old', () => {
    const date = addDays(FRIDAY, -39);
    const later = new Date(NOW + 20 * DAY);
    const days = Array.from({ length: 60 }, (_, i) => fetched(addDays('2026-06-18', -i), later.getTime()));
    const settled = days.map((day) => (day.date === date ? fetched(date, NOW) : day));
    expect(carryOut(settled, 60, later)).toEqual([]);
  });

  it('ends for a list that was still growing when it was fetched, even if that was more than a month ago', () => {
    const date = '2026-04-20';
    const onItsDay = Date.parse('2026-04-20T16:00:00Z');
    expect(carryOut(newest(60, fetched(date, onItsDay)), 60)).toEqual([date]);
  });

  it.each([
    ['last Sunday', '2026-05-24', 10 * HOUR],
    ['a Sunday long ago', '2026-04-19', 2 * DAY],
  ])('is for %s, a day without papers, what it is for any other', (_, date, ago) => {
    expect(carryOut(newest(60, fetched(date, NOW - ago, 0)), 60)).toEqual([]);
  });

  it.each([addDays(FRIDAY, 0), addDays(FRIDAY, -3), addDays(FRIDAY, -45)])(
    'is nothing for a record of %s that comes from the future, because a clock was wrong',
    (date) => {
      expect(carryOut(newest(60, fetched(date, NOW + 1)), 60)).toEqual([date]);
    },
  );
});

describe('sleep', () => {
  it('lasts until the first list goes stale', () => {
    const days = newest(5, fetched('2026-05-28', NOW - 3 * HOUR + 10 * MINUTE));
    expect(nextStep(days, FRIDAY_NOON, 5)).toEqual({ type: 'sleep', until: NOW + 10 * MINUTE });
  });

  it('lasts half an hour when everything was fetched this moment', () => {
    expect(nextStep(newest(5), FRIDAY_NOON, 5)).toEqual({ type: 'sleep', until: NOW + 30 * MINUTE });
  });
});
