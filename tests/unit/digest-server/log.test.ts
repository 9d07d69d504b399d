import { describe, expect, it } from 'vitest';
import { type LoggedRequest, settableClock } from '../../digest-server/index';
import { countByUrl, futureRequests, mostAtOnce, mostWithin } from '../../digest-server/log';
import { FRIDAY_NOON, get, getRaw, items, serve } from './helpers';

const DAY = '/api/daily_papers?date=2026-05-29';
const NOON = Date.parse(FRIDAY_NOON);

function request(fields: Partial<LoggedRequest>): LoggedRequest {
  const empty = { method: 'GET', url: DAY, headers: {}, status: 200, answeredAt: null, fault: null, bytes: 0 };
  return { ...empty, time: 0, closedAt: null, at: NOON, ...fields };
}

describe('a logged request', () => {
  it('tells its bytes, its end, the fault that hit it and the time on the clock of the server', async () => {
    const clock = settableClock(FRIDAY_NOON);
    const server = await serve({ days: { '2026-05-29': items(3) }, now: clock.now });
    const before = Date.now();
    const { headers } = await get(server, DAY);
    clock.advance({ days: 3 });
    await get(server, DAY, { 'If-None-Match': headers.get('etag') ?? '' });
    await fetch(server.url + DAY, { method: 'HEAD' });
    server.fault = 'cut';
    await getRaw(server, DAY);
    await expect.poll(() => server.requests.filter(({ closedAt }) => closedAt === null)).toEqual([]);
    const bytes = JSON.stringify(items(3)).length;
    expect(server.requests).toMatchObject([
      { bytes, fault: null, at: NOON },
      { bytes: 0, status: 304, at: NOON + 3 * 24 * 60 * 60 * 1000 },
      { bytes: 0, method: 'HEAD' },
      { bytes: Math.floor(bytes / 2), fault: 'cut' },
    ]);
    for (const { time, closedAt } of server.requests) {
      expect(time).toBeGreaterThanOrEqual(before);
      expect(closedAt).toBeGreaterThanOrEqual(time);
    }
  });

  it('is over when the client goes away, before the answer or in the middle of it', async () => {
    const server = await serve({ days: { '2026-05-29': items(50) }, fault: 'stall' });
    await getRaw(server, DAY, 50);
    await expect.poll(() => server.requests[0]?.closedAt).not.toBeNull();
    const slow = await serve({ days: { '2026-05-29': items(50) }, delayMs: 60_000 });
    const leaving = new AbortController();
    const left = expect(fetch(slow.url + DAY, { signal: leaving.signal })).rejects.toThrow();
    await expect.poll(() => slow.requests.length).toBe(1);
    leaving.abort();
    await left;
    await expect.poll(() => slow.requests[0]?.closedAt).not.toBeNull();
    expect(slow.requests[0]?.status).toBe(0);
  });

  it('is under way as long as it is', async () => {
    const server = await serve({ days: { '2026-05-29': items(3) }, delayMs: 150 });
    const answers = Promise.all([get(server, DAY), get(server, DAY), get(server, DAY)]);
    await expect.poll(() => server.requests.length).toBe(3);
    expect(server.requests.map(({ closedAt }) => closedAt)).toEqual([null, null, null]);
    await answers;
    for (let count = 0; count < 3; count++) await get(server, DAY);
    expect(mostAtOnce(server.requests)).toBe(3);
    expect(mostAtOnce(server.requests.slice(3))).toBe(1);
  });
});

describe('mostAtOnce', () => {
  it.each([
    ['nothing', [], 0],
    [
      'one after the other, within one millisecond',
      [
        [0, 5],
        [5, 9],
        [9, 9],
      ],
      1,
    ],
    [
      'two that overlap',
      [
        [0, 5],
        [4, 9],
        [9, 12],
      ],
      2,
    ],
    [
      'one that never ends',
      [
        [0, null],
        [10, 11],
        [20, 21],
      ],
      2,
    ],
    [
      'in any order',
      [
        [4, 9],
        [0, 5],
        [3, 6],
      ],
      3,
    ],
  ] as [string, [number, number | null][], number][])('%s', (_, spans, most) => {
    expect(mostAtOnce(spans.map(([time, closedAt]) => request({ time, closedAt })))).toBe(most);
  });
});

describe('mostWithin', () => {
  const log = [0, 400, 999, 1000, 1001, 5000].map((time) => request({ time, at: NOON - time * 60 }));

  it('finds the busiest window, its end not included', () => {
    expect(mostWithin([], 1)).toBe(0);
    expect(mostWithin(log, 0.001)).toBe(1);
    expect(mostWithin(log, 0.6)).toBe(3);
    expect(mostWithin(log, 1)).toBe(4);
    expect(mostWithin(log, 3600)).toBe(6);
  });

  it('by the clock of the server, which may have been set back', () => {
    expect(mostWithin(log, 1, 'server')).toBe(3);
    expect(mostWithin(log, 60, 'server')).toBe(4);
  });
});

describe('futureRequests', () => {
  it('finds what was asked for ahead of its time, by the clock of the moment', () => {
    const early = ['date=2026-05-30', 'week=2026-W23', 'month=2026-06', 'limit=100&date=2027-01-01'];
    const fine = ['date=2026-05-29', 'week=2026-W22', 'month=2026-05', 'date=nonsense', 'limit=100', 'date=2020-01-01'];
    const log = [...fine, ...early].map((query) => request({ url: `/api/daily_papers?${query}` }));
    const elsewhere = request({ url: '/api/papers/search?q=date&date=2030-01-01' });
    expect(futureRequests([...log, elsewhere]).map(({ url }) => url.split('?')[1])).toEqual(early);
    const opened = Date.parse('2026-05-30T01:30:00Z');
    const next = (at: number) => request({ url: '/api/daily_papers?date=2026-05-30', at });
    expect(futureRequests([next(opened - 1), next(opened)])).toEqual([next(opened - 1)]);
  });
});

describe('countByUrl', () => {
  it('counts each path with its query', () => {
    const log = ['/a?p=1', '/a', '/a?p=1', '/b', '/a?p=1'].map((url) => request({ url }));
    expect([...countByUrl(log)]).toEqual([
      ['/a?p=1', 3],
      ['/a', 1],
      ['/b', 1],
    ]);
  });
});
