/** The first day of Daily Papers, as Hugging Face's own client has it. */
export const FIRST_DAY = '2023-05-04';

const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** A day's feed opens at 21:30 New York time the evening before (Hugging Face's own client): two and a half hours early. */
const OPENS_EARLY_MS = 2.5 * HOUR_MS;

const NEW_YORK = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The newest day of Daily Papers that is open at `now`, as `YYYY-MM-DD`. */
export function openDay(now: Date): string {
  return NEW_YORK.format(new Date(now.getTime() + OPENS_EARLY_MS));
}

/** When a day of Daily Papers opens, in milliseconds since 1970. */
export function opensAt(day: string): number {
  // Midnight in New York is at four or five o'clock UTC.
  const [summer, winter] = [4, 5].map((hours) => Date.parse(day) + hours * HOUR_MS) as [number, number];
  return (NEW_YORK.format(summer) === day ? summer : winter) - OPENS_EARLY_MS;
}

/** The day of an instant (milliseconds since 1970) in UTC, `YYYY-MM-DD`. */
export function utcDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** `day` moved by `count` calendar days. */
export function addDays(day: string, count: number): string {
  return utcDay(Date.parse(day) + count * DAY_MS);
}

/** How many calendar days `day` lies before `other`; negative when it lies after. */
export function daysBetween(day: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(day)) / DAY_MS);
}

/** Saturdays and Sundays have no papers (none of 579 recorded days was one). */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(day).getUTCDay());
}

/** The month of a day, `YYYY-MM`. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** All days of a month (`YYYY-MM`), the first one first. */
export function daysOfMonth(month: string): string[] {
  const days: string[] = [];
  for (let day = `${month}-01`; monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The oldest day that is wanted when the newest one is `newest`; `historyDays` as in the settings. */
export function oldestWanted(newest: string, historyDays: number | null): string {
  const oldest = historyDays === null ? FIRST_DAY : addDays(newest, 1 - Math.min(historyDays, 100_000));
  return oldest < FIRST_DAY ? FIRST_DAY : oldest;
}

/** The first of the days up to the newest one that all are among `days`; `null` when the newest is not. */
export function wholeSince(days: readonly string[], now: Date): string | null {
  const known = new Set(days);
  let since: string | null = null;
  for (let day = openDay(now); known.has(day); day = addDays(day, -1)) since = day;
  return since;
}
