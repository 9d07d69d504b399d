import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/digest/days';
import { writeSyncState } from '@/lib/store/sync-state';
import type { DigestServer } from '../../digest-server/index';
import { aRow, rows } from './a-row';
import { aSync, type SyncRun } from './a-sync';
import { FRIDAY, FRIDAY_NOON, serveDigest, serveOddly } from './serve';

const NOW = FRIDAY_NOON.getTime();
const HOUR = 3_600_000;
const WEEK = ['2026-05-29', '2026-05-28', '2026-05-27', '2026-05-26', '2026-05-25'];
/** Noon of Friday, when its list is 14 and a half hours old: a quarter of that. */
const NEWEST_IS_DUE = NOW + 14.5 * (HOUR / 4);

/** The digest server with a paper on each day of the week. */
const serveWeek = (now = () => FRIDAY_NOON) =>
  serveDigest({ now, days: Object.fromEntries(WEEK.map((day, i) => [day, [aRow({ id: `2605.0000${i + 1}` })]])) });

/** A sync of five days at noon of Friday. */
const aWeek = () => aSync(() => FRIDAY_NOON);

/** The lists that the server was asked for, in order, `+` for each further page. */
const askedFor = ({ requests }: DigestServer) =>
  requests.map(({ url }) => {
    const query = new URL(url, 'http://127.0.0.1').searchParams;
    return (query.get('date') ?? query.get('month')) + '+'.repeat(Number(query.get('p') ?? 0));
  });

describe('a sync', () => {
  it('fetches what is due, newest first, and says when to come again', async () => {
    const [server, sync] = [await serveWeek(), aWeek()];
    expect(await sync.run(server)).toBe(NEWEST_IS_DUE);
    expect(askedFor(server)).toEqual(WEEK);
    expect(await sync.ids()).toEqual(['2605.00001', '2605.00002', '2605.00003', '2605.00004', '2605.00005']);
    expect((await sync.days())[1]).toEqual({
      date: '2026-05-28',
      fetchedAt: NOW,
      papers: 1,
      bad: 0,
      etag: expect.stringMatching(/^W\/"/),
    });
    expect(await sync.state()).toMatchObject({
      lastSync: FRIDAY_NOON.toISOString(),
      next: NEWEST_IS_DUE,
      error: null,
      budget: { spent: 5 },
    });
  });

  it('asks for nothing when nothing is due', async () => {
    const [server, sync] = [await serveWeek(), aWeek()];
    await sync.run(server);
    await sync.run(server);
    expect(server.requests).toHaveLength(5);
  });

  it('asks for the newest day when a person wants it, however fresh it is, and once', async () => {
    let now = NOW;
    const clock = () => new Date(now);
    const [server, sync] = [await serveWeek(clock), aSync(clock)];
    await sync.run(server);
    now += 1;
    await sync.run({ ...server, wishes: { refresh: true } });
    expect(askedFor(server).slice(5)).toEqual([FRIDAY]);
  });

  it('asks whether a list has changed, and takes no for an answer', async () => {
    let now = NOW;
    const clock = () => new Date(now);
    const [server, sync] = [await serveWeek(clock), aSync(clock)];
    await sync.run(server);
    now = NEWEST_IS_DUE;
    await sync.run(server);
    expect(server.requests.slice(5).map(({ status }) => status)).toEqual([304]);
    expect((await sync.days())[0]).toMatchObject({ fetchedAt: now, papers: 1, etag: expect.any(String) });
    expect(await sync.ids()).toHaveLength(5);
  });

  it('pauses between two requests', async () => {
    const [server, sync] = [await serveWeek(), aWeek()];
    const requestsAtPause: number[] = [];
    const pause = async () => void requestsAtPause.push(server.requests.length);
    await sync.run({ ...server, wishes: { historyDays: 3 }, pause });
    expect(requestsAtPause).toEqual([1, 2, 3]);
  });

  it('rests when its budget is spent', async () => {
    const server = await serveWeek();
    const sync = aWeek();
    await sync.run({ ...server, wishes: { historyDays: 1 } });
    const last = '2026-05-28T16:00:00.000Z';
    await writeSyncState(sync.db, { lastSync: last });
    await writeSyncState(sync.db, { budget: { spent: 149, windowEndsAt: NOW + 300_000, told: null } });
    const until = await sync.run(server);
    expect(until).toBe(NOW + 300_000);
    expect(askedFor(server)).toEqual(WEEK.slice(0, 2));
    expect((await sync.state()).lastSync).toBe(last);
  });

  it('leaves half of what the server allows to others', async () => {
    const days = Object.fromEntries(WEEK.map((day) => [day, []]));
    const server = await serveDigest({ days, quota: 6 });
    const sync = aWeek();
    const until = await sync.run(server);
    expect(askedFor(server)).toEqual(WEEK.slice(0, 3));
    expect(until).toBeGreaterThan(NOW);
  });
});

describe('a month', () => {
  /** May of 2026: 150 papers on the 4th, which tell their day, and one on each of two other days. */
  const may = (fourth: Record<string, unknown> = {}) => ({
    '2026-05-04': rows(150, { submittedOnDailyAt: '2026-05-04T08:00:00.000Z', ...fourth }),
    '2026-05-05': [aRow({ id: '2605.00501', submittedOnDailyAt: '2026-05-05T08:00:00.000Z' })],
    [FRIDAY]: [aRow({ id: '2605.00502' })],
  });

  it('is fetched page by page, and every day of it is known then', async () => {
    const server = await serveDigest({ days: may() });
    const sync = aWeek();
    await sync.run({ ...server, wishes: { historyDays: 29 } });
    expect(askedFor(server)).toEqual([FRIDAY, '2026-05', '2026-05+']);
    expect(await sync.ids()).toHaveLength(152);
    const days = await sync.days();
    expect(days).toHaveLength(29);
    expect(days.filter(({ papers }) => papers > 0).map(({ date, papers }) => [date, papers])).toEqual([
      [FRIDAY, 1],
      ['2026-05-05', 1],
      ['2026-05-04', 150],
    ]);
    expect(await sync.db.papers.get('2605.00150')).toMatchObject({ digestDate: '2026-05-04' });
    expect((await sync.state()).open).toBeNull();
  });

  it('keeps nothing of days before the wanted ones', async () => {
    const server = await serveDigest({ days: may() });
    const sync = aWeek();
    await sync.run({ ...server, wishes: { historyDays: 25 } });
    expect(askedFor(server)).toEqual([FRIDAY, '2026-05', '2026-05+']);
    expect(await sync.ids()).toEqual(['2605.00501', '2605.00502']);
    expect((await sync.dates()).at(-1)).toBe('2026-05-05');
  });

  it('counts the rows that are no papers, which are of no day', async () => {
    const server = await serveDigest({ days: may() });
    server.fault = { kind: 'bad-rows', when: ({ url }) => url.includes('month=') && !url.includes('p=') };
    const sync = aWeek();
    await sync.run({ ...server, wishes: { historyDays: 29 } });
    expect((await sync.state()).undatedBad).toEqual({ '2026-05': 7 });
    expect(await sync.ids()).toHaveLength(152);
  });

  it('whose rows do not tell their days is followed by its workdays, one by one', async () => {
    const undated = { submittedOnDailyAt: undefined, publishedAt: '2026-05-27T00:00:00.000Z' };
    const server = await serveDigest({ days: may(undated) });
    const sync = aWeek();
    await sync.run({ ...server, wishes: { historyDays: 29 } });
    const later = askedFor(server).slice(3);
    expect(later).toContain('2026-05-04+');
    expect(later).not.toContain('2026-05-05');
    expect(later).not.toContain('2026-05-03');
    expect(await sync.days()).toHaveLength(29);
    expect(await sync.db.papers.get('2605.00150')).toMatchObject({ digestDate: '2026-05-04' });
  });

  it('goes on at its second page when the worker died after the first', async () => {
    const server = await serveDigest({ days: may() });
    const sync = aWeek();
    await dieAfter(2, sync, { ...server, wishes: { historyDays: 29 } });
    expect(await sync.dates()).toEqual([FRIDAY]);
    await sync.run({ ...server, wishes: { historyDays: 29 } });
    expect(askedFor(server)).toEqual([FRIDAY, '2026-05', '2026-05+']);
    expect((await sync.days()).find(({ date }) => date === '2026-05-04')).toMatchObject({ papers: 150 });
  });

  it('that the server refuses is fetched day by day', async () => {
    const server = await serveDigest({ days: may() });
    const refusing = await serveRefusing(server, 'month=');
    const sync = aWeek();
    await sync.run({ url: refusing, wishes: { historyDays: 29 } });
    expect(await sync.days()).toHaveLength(29);
    expect(askedFor(server)).toHaveLength(30);
  });
});

describe('an interrupted sync', () => {
  it('goes on where the worker died, and asks for no stored day again', async () => {
    const [server, sync] = [await serveWeek(), aWeek()];
    await dieAfter(2, sync, server);
    expect(await sync.dates()).toEqual(WEEK.slice(0, 2));
    expect((await sync.state()).lastSync).toBeNull();
    await sync.run(server);
    expect(askedFor(server)).toEqual(WEEK);
    expect((await sync.state()).lastSync).not.toBeNull();
  });

  it('asks again for the one day whose answer it did not get', async () => {
    const [server, sync] = [await serveWeek(), aWeek()];
    server.fault = { kind: 'stall', when: ({ url }) => url.includes('2026-05-27') };
    const stop = new AbortController();
    const ended = sync.run({ ...server, signal: stop.signal });
    await expect.poll(() => server.requests.at(2)?.status).toBe(200);
    stop.abort();
    expect(await ended).toBe(NOW);
    expect(await sync.dates()).toEqual(WEEK.slice(0, 2));
    expect(await sync.state()).toMatchObject({ error: null, lastSync: null, failures: 0 });
    server.fault = null;
    await sync.run(server);
    expect(askedFor(server)).toEqual([...WEEK.slice(0, 3), ...WEEK.slice(2)]);
  });

  it('that another one has taken over writes nothing any more', async () => {
    const [server, sync] = [await serveWeek(), aWeek()];
    let takeOver: (() => void) | null = null;
    const overtaken = new Promise<void>((resolve) => {
      takeOver = resolve;
    });
    const first = sync.run({
      ...server,
      pause: async () => {
        if (server.requests.length === 1) await overtaken;
      },
    });
    await expect.poll(sync.dates).toEqual(WEEK.slice(0, 1));
    await sync.run({ ...server, wishes: { historyDays: 2 } });
    (takeOver as (() => void) | null)?.();
    await first;
    expect(await sync.dates()).toEqual(WEEK.slice(0, 2));
    expect(askedFor(server)).toEqual(WEEK.slice(0, 3));
  });
});

describe('another server', () => {
  it('has other days, and the papers stay', async () => {
    const [one, other, sync] = [await serveWeek(), await serveDigest(), aWeek()];
    await sync.run(one);
    await sync.run({ ...other, wishes: { historyDays: 2 } });
    expect(askedFor(other)).toEqual(WEEK.slice(0, 2));
    expect(await sync.dates()).toEqual(WEEK.slice(0, 2));
    expect(await sync.ids()).toHaveLength(5);
  });
});

describe('a clock that is wrong by a year', () => {
  const YEAR = 365 * 24 * HOUR;

  it('costs one request when it is ahead', async () => {
    const [server, sync] = [await serveWeek(), aWeek()];
    await sync.run({ ...server, ahead: YEAR });
    expect(askedFor(server)).toEqual([addDays(FRIDAY, 365), ...WEEK]);
    expect(await sync.dates()).toEqual(WEEK);
    expect((await sync.state()).error).toBeNull();
    await sync.run({ ...server, ahead: YEAR });
    expect(server.requests).toHaveLength(6);
  });

  it('costs no more when a person wants the newest day', async () => {
    const [server, sync] = [await serveWeek(), aWeek()];
    await sync.run({ ...server, ahead: YEAR, wishes: { refresh: true } });
    expect(askedFor(server)).toEqual([addDays(FRIDAY, 365), ...WEEK]);
  });

  it('costs one request when it is behind', async () => {
    const [server, sync] = [await serveWeek(), aWeek()];
    await sync.run({ ...server, ahead: -YEAR });
    expect(askedFor(server)).toEqual([addDays(FRIDAY, -365), ...WEEK]);
  });

  it('is noticed when it is set right', async () => {
    const [server, sync] = [await serveWeek(), aWeek()];
    await sync.run({ ...server, ahead: -YEAR });
    await sync.run({ ...server, wishes: { refresh: true } });
    expect((await sync.state()).clockBehind).toBe(0);
    expect((await sync.dates()).slice(0, 5)).toEqual(WEEK);
  });
});

/** Runs a sync that ends for ever after so many pages, as a worker does that the browser stops. */
function dieAfter(pages: number, sync: ReturnType<typeof aWeek>, run: SyncRun): Promise<void> {
  let stored = 0;
  return new Promise((resolve) => {
    void sync.run({
      ...run,
      pause: async () => {
        stored += 1;
        if (stored < pages) return;
        resolve();
        await new Promise(() => {});
      },
    });
  });
}

/** The address of a server that passes everything on to `server`, but refuses what has `part` in its address. */
async function serveRefusing(server: DigestServer, part: string): Promise<string> {
  return serveOddly(async (request, response) => {
    const url = request.url ?? '';
    const answer = url.includes(part) ? null : await fetch(server.url + url);
    response.setHeader('Date', FRIDAY_NOON.toUTCString());
    response.writeHead(answer?.status ?? 400, { 'Content-Type': 'application/json' });
    response.end(answer ? await answer.text() : '{"error":"No."}');
  });
}
