import { addDays, daysBetween, FIRST_DAY, openDay } from './days';

/** What the store knows of one day of the digest. */
export interface DayRecord {
  /** `YYYY-MM-DD` */
  date: string;
  /** When its list was last fetched whole, in milliseconds since 1970. */
  fetchedAt: number;
  /** Papers in it. */
  papers: number;
  /** Rows that were no papers. */
  bad: number;
  /** The server's tag of the list as it was fetched, to ask whether it has changed; `null` where there is none. */
  etag: string | null;
}

/** What the sync does next: fetch one day, or sleep until an instant (milliseconds since 1970). */
export type Step = { type: 'fetch'; date: string } | { type: 'sleep'; until: number };

/** A list that was fetched at this age, in days, has stopped growing. */
const GROWS_DAYS = 30;

/** How far back this version reaches: search and related papers still hold the whole digest in memory. */
export const REACH_DAYS = 60;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long a day's list stays fresh, by its age in days. Lists change for about a day and upvotes grow for weeks
 * (1.7 times by the next day, 2.5 times by the end of the month), so the questions come rarer and then end.
 */
function freshFor(ageDays: number): number {
  if (ageDays <= 0) return 30 * MINUTE;
  if (ageDays <= 1) return 3 * HOUR;
  if (ageDays <= 7) return 24 * HOUR;
  return 5 * 24 * HOUR;
}

/**
 * Names the next step. The newest day comes first, then days never fetched, newest first, then those gone stale.
 * A day without papers (weekend, holiday) is a day like any other: once fetched and old enough it is never asked for again.
 *
 * @param days what the store holds, in any order
 * @param historyDays how deep the person wants it, `null` for as deep as this version goes
 * @param refused days that the server would not give in this run: left for the next one
 */
export function nextStep(
  days: readonly DayRecord[],
  now: Date,
  historyDays: number | null,
  refused: ReadonlySet<string> = new Set(),
): Step {
  const newest = openDay(now);
  const depth = Math.max(1, Math.min(historyDays ?? REACH_DAYS, REACH_DAYS));
  const known = new Map(days.map((day) => [day.date, day]));

  let missing: string | null = null;
  let stale: string | null = null;
  let wake = now.getTime() + freshFor(0);
  for (let date = newest; daysBetween(date, newest) < depth && date >= FIRST_DAY; date = addDays(date, -1)) {
    if (refused.has(date)) continue;
    const day = known.get(date);
    if (!day) {
      missing ??= date;
      continue;
    }
    const fetchedAtAge = daysBetween(date, openDay(new Date(day.fetchedAt)));
    const fresh = fetchedAtAge > GROWS_DAYS ? Number.POSITIVE_INFINITY : freshFor(daysBetween(date, newest));
    // A record from the future comes from a clock that was wrong: it is stale.
    const due = day.fetchedAt > now.getTime() ? 0 : day.fetchedAt + fresh;
    if (due <= now.getTime()) stale ??= date;
    else wake = Math.min(wake, due);
  }
  const date = stale === newest ? stale : (missing ?? stale);
  return date ? { type: 'fetch', date } : { type: 'sleep', until: wake };
}
