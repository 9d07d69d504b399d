import { DAY_MS, isWeekend, opensAt } from './days';

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

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A day that has just opened is looked at so often, until its first papers are there and for an hour after. */
const SHORTEST_MS = 15 * MINUTE;

/** A list that was fetched at this age has stopped growing. */
const GROWS_MS = 30 * DAY_MS;

/**
 * When a list is to be fetched again, in milliseconds since 1970; `Infinity` when it is settled.
 *
 * Lists change for about a day and upvotes grow for weeks (1.7 times by the next day, 2.5 times by the end of the month),
 * ever more slowly. So a list is looked at again when a quarter of its age has passed: some thirty times in its month.
 * A list without papers is settled sooner: on a weekend after six hours, on another day, then a holiday, after two days.
 */
export function dueAt({ date, fetchedAt, papers }: DayRecord): number {
  const age = fetchedAt - opensAt(date);
  const settledAge = papers > 0 ? GROWS_MS : isWeekend(date) ? 6 * HOUR : 48 * HOUR;
  if (age >= settledAge) return Number.POSITIVE_INFINITY;
  return fetchedAt + Math.ceil(Math.max(SHORTEST_MS, age / 4));
}
