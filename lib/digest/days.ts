/** The first day of Daily Papers, as Hugging Face's own client has it. */
export const FIRST_DAY = '2023-05-04';

const DAY_MS = 86_400_000;
/** A day's feed opens at 21:30 New York time the evening before (Hugging Face's own client): two and a half hours early. */
const OPENS_EARLY_MS = 2.5 * 3_600_000;

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

/** `day` moved by `count` calendar days. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** How many calendar days `day` lies before `other`; negative when it lies after. */
export function daysBetween(day: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(day)) / DAY_MS);
}

/** The first of the days up to the newest one that all are among `days`; `null` when the newest is not. */
export function wholeSince(days: readonly string[], now: Date): string | null {
  const known = new Set(days);
  let since: string | null = null;
  for (let day = openDay(now); known.has(day); day = addDays(day, -1)) since = day;
  return since;
}
