/** What can be told from a log of requests. Each takes any part of `server.requests`, and changes nothing. */
import { openDay } from './calendar';
import { readTime } from './daily-papers';
import { BadRequest } from './http';
import type { LoggedRequest } from './types';

type Log = readonly LoggedRequest[];

/**
 * The greatest number of requests that were under way at one moment of the real clock. One that has not closed counts
 * to the end; one that closed in the very millisecond another came was before it.
 */
export function mostAtOnce(log: Log): number {
  const changes = log.flatMap(({ time, closedAt }) => [
    { time, by: 1 },
    { time: closedAt ?? Number.POSITIVE_INFINITY, by: -1 },
  ]);
  let running = 0;
  let most = 0;
  for (const { by } of changes.sort((a, b) => a.time - b.time || a.by - b.by)) {
    running += by;
    most = Math.max(most, running);
  }
  return most;
}

/** The most requests that came within any `seconds` of the real clock, or of the server's; the end is not included. */
export function mostWithin(log: Log, seconds: number, clock: 'real' | 'server' = 'real'): number {
  const times = log.map((request) => (clock === 'real' ? request.time : request.at)).sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [index, time] of times.entries()) {
    while (time - (times[first] ?? time) >= seconds * 1000) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

/** The requests for a day, week or month that lay wholly ahead of the newest open day, by the server's clock at the time. */
export function futureRequests(log: Log): LoggedRequest[] {
  return log.filter(({ url, at }) => {
    const from = firstDayAsked(url);
    return from !== null && from > openDay(new Date(at));
  });
}

function firstDayAsked(url: string): string | null {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
  if (pathname !== '/api/daily_papers') return null;
  try {
    const asked = readTime(searchParams);
    return asked === 'none' ? null : asked.from;
  } catch (error) {
    if (error instanceof BadRequest) return null;
    throw error;
  }
}

/** How often each address (path and query, as they came) was asked, in the order of the first time. */
export function countByUrl(log: Log): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { url } of log) counts.set(url, (counts.get(url) ?? 0) + 1);
  return counts;
}
