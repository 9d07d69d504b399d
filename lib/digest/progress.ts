import { daysBetween, oldestWanted, openDay } from './days';
import type { SyncStatus } from './status';

/** How far the digest has come towards the day that it is to reach back to. */
export interface HistoryProgress {
  /** The day that it is to reach, `YYYY-MM-DD`. */
  goal: string;
  /** The day that it has reached; `null` before there is one. */
  reached: string | null;
  /** The part of its days that is there, 0 to 1. */
  share: number;
}

/**
 * How far the digest has come; `null` once it is as deep as the person wants it. A newest day that has just opened and
 * is not fetched yet leaves it as deep as it was.
 *
 * @param historyDays how deep it is to be, `null` for as deep as there is
 * @param now milliseconds since 1970
 */
export function historyProgress(
  { since, days }: Pick<SyncStatus, 'since' | 'days'>,
  historyDays: number | null,
  now: number,
): HistoryProgress | null {
  const newest = openDay(new Date(now));
  const goal = oldestWanted(newest, historyDays);
  const all = daysBetween(goal, newest) + 1;
  const there = since === null ? days : daysBetween(since, newest) + 1;
  if (there >= all || (since === null && there > 0 && there === all - 1)) return null;
  return { goal, reached: since, share: Math.max(0, there / all) };
}
