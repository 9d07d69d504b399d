import { idOf, isObject, paperOf } from './item';

type Day = readonly [date: string, items: readonly unknown[]];

/** The arXiv ids of all rows of these days that are papers by the plainest reading: with an id and a title. */
export function recordedIds(days: Iterable<Day>): string[] {
  return [...days].flatMap(([, items]) =>
    items.flatMap((item) => {
      const id = idOf(item);
      const { title } = paperOf(item);
      const isPaper = isObject(item) && id !== null && /^\d{4}\.\d{4,5}$/.test(id);
      return isPaper && typeof title === 'string' && title.trim() ? [id] : [];
    }),
  );
}

/** With how few requests all rows of these days can be had, months at a time and a hundred rows each, from month to month. */
export function leastRequests(days: Iterable<Day>, from: string, to: string): number {
  const rows = new Map<string, number>();
  for (const [date, items] of days) rows.set(date.slice(0, 7), (rows.get(date.slice(0, 7)) ?? 0) + items.length);
  let requests = 0;
  for (let month = from; month <= to; month = monthAfter(month)) {
    requests += Math.max(1, Math.ceil((rows.get(month) ?? 0) / 100));
  }
  return requests;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
