const DAY_MS = 24 * 60 * 60 * 1000;

/** Daily Papers opens its next day at 21:30 in New York, two and a half hours before midnight there. */
const OPENS_BEFORE_MIDNIGHT_MS = 2.5 * 60 * 60 * 1000;

/** The first day Daily Papers ever had. */
export const FIRST_DAY = '2023-05-04';

/** Days from first to last, both included, as `YYYY-MM-DD`. */
export interface Span {
  from: string;
  to: string;
}

const newYorkClock = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** What the clocks in New York show at an instant, as a date whose UTC fields are that wall time. */
export function newYorkWallTime(instant: Date): Date {
  const parts = newYorkClock.formatToParts(instant);
  const field = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return new Date(
    Date.UTC(field('year'), field('month') - 1, field('day'), field('hour'), field('minute'), field('second')),
  );
}

/** The newest day that has opened: the date in New York, from 21:30 there already the next one. */
export function openDay(now: Date): string {
  return dayOf(new Date(newYorkWallTime(now).getTime() + OPENS_BEFORE_MIDNIGHT_MS));
}

/** The instant at which a day opens: 01:30 UTC on its own date, or 02:30 in New York's winter. */
export function opensAt(day: string): Date {
  const summer = new Date(`${day}T01:30:00Z`);
  return openDay(summer) === day ? summer : new Date(`${day}T02:30:00Z`);
}

/** A day that exists, `2025-02-28` but not `2025-02-30`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && dayOf(date) === text;
}

export function isWeekday(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

export function addDays(day: string, count: number): string {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS));
}

/** Whole days from one day to a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The days of an ISO week such as `2025-W44`, or `null` when there is no such week. */
export function weekSpan(text: string): Span | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(text);
  const year = match?.[1];
  const week = Number(match?.[2]);
  if (year === undefined || week < 1) return null;
  // 4 January is always in week 1; a week belongs to the year its Thursday is in, which also settles week 53.
  const fourth = `${year}-01-04`;
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(fourth, (week - 1) * 7 - weekday);
  return addDays(monday, 3).startsWith(year) ? { from: monday, to: addDays(monday, 6) } : null;
}

/** The days of a month such as `2025-10`, or `null` when there is no such month. */
export function monthSpan(text: string): Span | null {
  if (!/^\d{4}-\d{2}$/.test(text) || !isDay(`${text}-01`)) return null;
  const nextMonth = addDays(`${text}-01`, 31).slice(0, 7);
  return { from: `${text}-01`, to: addDays(`${nextMonth}-01`, -1) };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
