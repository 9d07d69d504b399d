import type { Span } from './calendar';
import { idOf } from './item';

/** Everything the server knows: the items of each day, oldest day first. */
export type Days = ReadonlyMap<string, readonly unknown[]>;

/** An item and the day it was on Daily Papers. */
export interface DayItem {
  day: string;
  item: unknown;
}

/** The same days in the order of the calendar. */
export function inOrder(days: Iterable<readonly [string, readonly unknown[]]>): Days {
  return new Map([...days].sort(([a], [b]) => a.localeCompare(b)));
}

/** The newest day up to `last` that has papers: on a weekend that is Friday. */
export function newestDay(days: Days, last: string): string | null {
  return [...days].findLast(([day, items]) => day <= last && items.length > 0)?.[0] ?? null;
}

/**
 * All items of a span, newest day first. A paper that was on Daily Papers twice counts once, on its newest day: the
 * service keeps a single `submittedOnDailyAt` for it.
 */
export function itemsWithin(days: Days, { from, to }: Span): DayItem[] {
  const seen = new Set<string>();
  const found: DayItem[] = [];
  for (const [day, items] of [...days].reverse()) {
    if (day < from || day > to) continue;
    for (const item of items) {
      const id = idOf(item);
      if (id !== null && seen.has(id)) continue;
      if (id !== null) seen.add(id);
      found.push({ day, item });
    }
  }
  return found;
}

/** The items of all days up to `last`, oldest day first. */
export function itemsUpTo(days: Days, last: string): unknown[] {
  return [...days].flatMap(([day, items]) => (day <= last ? items : []));
}

/** The newest item of each paper that was on Daily Papers by `last`, by arXiv id. */
export function itemsById(days: Days, last = '9999-12-31'): Map<string, unknown> {
  const byId = new Map<string, unknown>();
  for (const { item } of itemsWithin(days, { from: '0000-01-01', to: last })) {
    const id = idOf(item);
    if (id !== null) byId.set(id, item);
  }
  return byId;
}
