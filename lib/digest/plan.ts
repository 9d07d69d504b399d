import { LONGEST_WAIT_MS } from './backoff';
import { type Budget, restsUntil } from './budget';
import { addDays, daysBetween, monthOf, oldestWanted, openDay, opensAt } from './days';
import { type DayRecord, dueAt } from './freshness';

/** A list that the server has: of a day (`2026-05-29`) or of a month (`2026-05`). */
export type ListName = string;

export const isMonth = (list: ListName): boolean => list.length === 7;

/** A list of several pages of which some are stored. Its counts become records of days when the last page is. */
export interface OpenList {
  list: ListName;
  /** The address of the next page. */
  next: string;
  /** When its first page was fetched, in milliseconds since 1970. */
  since: number;
  /** How many papers the pages had, by day. */
  papers: Record<string, number>;
  /** Papers that did not tell their day. */
  undated: number;
  /** Rows that were no papers. */
  bad: number;
}

/** Everything that the plan goes by and that outlives a worker. Instants are milliseconds since 1970. */
export interface SyncHeld {
  days: readonly DayRecord[];
  open: OpenList | null;
  /** Lists that were refused or failed time and again, and until when each is left alone. */
  aside: Readonly<Record<ListName, number>>;
  budget: Budget;
  /** No request before this instant, because the server asked to wait or because of failures. */
  notBefore: number;
}

/** What a person wants. */
export interface SyncWishes {
  /** How deep the digest is to be, in days; `null` for everything. */
  historyDays: number | null;
  /** Whether now is the time for old days: not on a metered connection. */
  history: boolean;
  /** Whether the newest day is wanted however fresh it is, and whatever the server refused: a person pressed the button. */
  refresh: boolean;
}

/**
 * What the sync does next: fetch a page (the first when `next` is `null`), or sleep until an instant, because there is
 * nothing to do or because there is no request to be had now.
 */
export type Step =
  | { type: 'fetch'; list: ListName; next: string | null; etag: string | null }
  | { type: 'sleep'; until: number; isDone: boolean };

/** Days whose lists still grow. */
const RECENT_DAYS = 30;

/** A month takes some seven pages; when more of its days than this are missing it is fetched whole. */
const MOST_DAYS_ONE_BY_ONE = 10;

/** Upvotes order a list: when its pages are fetched too far apart, rows slip from one to another. */
const STAYS_OPEN_MS = 3_600_000;

/** A record of later than this comes from a clock that was wrong. Smaller steps back are those of clocks that are set. */
const CLOCKS_DIFFER_MS = 24 * 3_600_000;

/** A computer that sleeps or a clock that is set may lose an alarm: never longer than this without a look. */
const LONGEST_SLEEP_MS = 6 * 3_600_000;

/**
 * Names the next step: the newest day; the pages of a list that is open; the last 30 days, those that are missing before
 * those that are due again (see `dueAt`); then history. Newer days come before older ones throughout.
 */
export function nextStep(held: SyncHeld, now: Date, wishes: SyncWishes): Step {
  const at = now.getTime();
  // A wait of longer than anybody is made to wait was written by a clock that was wrong.
  const waits = held.notBefore > at + LONGEST_WAIT_MS ? 0 : held.notBefore;
  const rests = Math.max(waits, restsUntil(held.budget, at));
  if (rests > at) return { type: 'sleep', until: rests, isDone: false };

  const newest = openDay(now);
  const oldest = oldestWanted(newest, wishes.historyDays);
  const known = new Map(held.days.map((day) => [day.date, day]));
  const isAside = (list: ListName) => (held.aside[list] ?? 0) > at;
  const due = (day: DayRecord): number => {
    if (day.fetchedAt > at + CLOCKS_DIFFER_MS) return 0;
    return dueAt(day);
  };
  const fetchDay = (date: string): Step => ({
    type: 'fetch',
    list: date,
    next: null,
    etag: known.get(date)?.etag ?? null,
  });

  const missing: string[] = [];
  const stale: string[] = [];
  let isDone = true;
  let wake = Math.min(at + LONGEST_SLEEP_MS, opensAt(addDays(newest, 1)));
  for (let date = newest; date >= oldest; date = addDays(date, -1)) {
    const day = known.get(date);
    const isWished = wishes.refresh && date === newest;
    const dueNext = isWished ? 0 : Math.max(day ? due(day) : 0, held.aside[date] ?? 0);
    if (!isWished && isAside(date) && !(day && due(day) > at)) isDone = false;
    if (dueNext > at) wake = Math.min(wake, dueNext);
    else (day ? stale : missing).push(date);
  }

  if (missing[0] === newest || stale[0] === newest) {
    return held.open?.list === newest && isOpen(held.open, at) ? goOn(held.open) : fetchDay(newest);
  }
  const isRecent = (date: string) => daysBetween(date, newest) < RECENT_DAYS;
  const wanted = missing.filter((date) => wishes.history || isRecent(date));
  if (held.open && isOpen(held.open, at) && isWanted(held.open.list, [...wanted, ...stale])) return goOn(held.open);
  const [first] = wanted;
  const next = first !== undefined && (isRecent(first) || stale.length === 0) ? first : (stale[0] ?? first);
  if (next === undefined) return { type: 'sleep', until: wake, isDone };
  const month = monthOf(next);
  const ofMonth = wanted.filter((date) => monthOf(date) === month);
  const isWhole = ofMonth.includes(next) && ofMonth.length > MOST_DAYS_ONE_BY_ONE && !isAside(month);
  return isWhole ? { type: 'fetch', list: month, next: null, etag: null } : fetchDay(next);
}

const isOpen = ({ since }: OpenList, at: number): boolean => Math.abs(at - since) < STAYS_OPEN_MS;

const goOn = ({ list, next }: OpenList): Step => ({ type: 'fetch', list, next, etag: null });

const isWanted = (list: ListName, dates: readonly string[]): boolean =>
  dates.some((date) => (isMonth(list) ? monthOf(date) : date) === list);
