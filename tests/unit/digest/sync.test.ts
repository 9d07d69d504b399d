import { describe, expect, it } from 'vitest';
import { createDigestClient } from '@/lib/digest/client';
import { DigestError } from '@/lib/digest/error';
import { runSync, type SyncOptions } from '@/lib/digest/sync';
import type { DigestServer } from '../../digest-server/index';
import { aRow } from './a-row';
import { MemoryStore } from './memory-store';
import { FRIDAY_NOON, serveDigest } from './serve';

const NOW = FRIDAY_NOON.getTime();
const WEEK = ['2026-05-29', '2026-05-28', '2026-05-27', '2026-05-26', '2026-05-25'];

/** The digest server with a paper on each day of the week. */
const serveWeek = () =>
  serveDigest({ days: Object.fromEntries(WEEK.map((day, i) => [day, [aRow({ id: `2605.0000${i + 1}` })]])) });

/** Runs a sync of five days against `server` at noon of Friday. */
function sync(server: DigestServer, store: MemoryStore, options: Partial<SyncOptions> = {}): Promise<number> {
  const { day } = createDigestClient({ baseUrl: server.url });
  return runSync({ store, fetchDay: day, historyDays: 5, now: () => FRIDAY_NOON, ...options });
}

/** The days that the server was asked for, in order. */
const askedFor = ({ requests }: DigestServer) =>
  requests.map(({ url }) => new URL(url, 'http://127.0.0.1').searchParams.get('date'));

describe('a sync', () => {
  it('fetches what is due, newest first, and says when to come again', async () => {
    const [server, store] = [await serveWeek(), new MemoryStore()];
    expect(await sync(server, store)).toBe(NOW + 30 * 60_000);
    expect(askedFor(server)).toEqual(WEEK);
    expect([...store.ids].sort()).toEqual(['2605.00001', '2605.00002', '2605.00003', '2605.00004', '2605.00005']);
    expect(store.records.get('2026-05-28')).toEqual({
      date: '2026-05-28',
      fetchedAt: NOW,
      papers: 1,
      bad: 0,
      etag: null,
    });
    expect([store.finishedAt, store.failures]).toEqual([[FRIDAY_NOON], []]);
  });

  it('asks for nothing when nothing is due, and has reached its end all the same', async () => {
    const [server, store] = [await serveWeek(), new MemoryStore()];
    await sync(server, store);
    await sync(server, store);
    expect(server.requests).toHaveLength(5);
    expect(store.finishedAt).toHaveLength(2);
  });

  it('asks first for the day that is wished for, however fresh it is, and only once', async () => {
    const [server, store] = [await serveWeek(), new MemoryStore()];
    await sync(server, store);
    await sync(server, store, { first: '2026-05-28' });
    expect(askedFor(server).slice(5)).toEqual(['2026-05-28']);
    expect(store.finishedAt).toHaveLength(2);
  });

  it('goes on with the other days when the clock is a day ahead and the server refuses the newest', async () => {
    const [server, store] = [await serveWeek(), new MemoryStore()];
    await sync(server, store, { now: () => new Date(NOW + 24 * 3_600_000) });
    expect(askedFor(server)).toEqual(['2026-05-30', ...WEEK.slice(0, 4)]);
    expect(store.dates).toEqual(WEEK.slice(0, 4));
    expect([store.finishedAt.length, store.failures]).toEqual([1, []]);
  });

  it('ends when the server refuses one day after the other', async () => {
    const [server, store] = [await serveWeek(), new MemoryStore()];
    await sync(server, store, { now: () => new Date(NOW + 9 * 24 * 3_600_000) });
    expect(server.requests).toHaveLength(3);
    expect([store.finishedAt, store.failures]).toEqual([[], [{ code: 'refused', notBefore: 0 }]]);
  });

  it('pauses between two requests', async () => {
    const [server, store] = [await serveWeek(), new MemoryStore()];
    const requestsAtPause: number[] = [];
    const pause = async () => void requestsAtPause.push(server.requests.length);
    await sync(server, store, { historyDays: 3, pause });
    expect(requestsAtPause.slice(0, 2)).toEqual([1, 2]);
    expect(server.requests).toHaveLength(3);
  });

  it('counts the bad rows of a day', async () => {
    const [server, store] = [await serveWeek(), new MemoryStore()];
    server.fault = 'bad-rows';
    await sync(server, store, { historyDays: 1 });
    expect(store.records.get('2026-05-29')).toMatchObject({ papers: 1, bad: 7 });
  });
});

describe('an interrupted sync', () => {
  it('goes on where the worker died, and asks for no stored day again', async () => {
    const [server, store] = [await serveWeek(), new MemoryStore()];
    const dead = new Promise<never>(() => {});
    let pauses = 0;
    const died = new Promise<void>((resolve) => {
      void sync(server, store, {
        pause: async () => {
          pauses += 1;
          if (pauses < 2) return;
          resolve();
          await dead;
        },
      });
    });
    await died;
    expect(store.dates).toEqual(WEEK.slice(0, 2));
    expect(store.finishedAt).toEqual([]);
    await sync(server, store);
    expect(askedFor(server)).toEqual(WEEK);
    expect(store.finishedAt).toHaveLength(1);
  });

  it('asks again for the one day whose answer it did not get', async () => {
    const [server, store] = [await serveWeek(), new MemoryStore()];
    server.fault = { kind: 'stall', when: ({ url }) => url.includes('2026-05-27') };
    const stop = new AbortController();
    const { day } = createDigestClient({ baseUrl: server.url, signal: stop.signal });
    const ended = sync(server, store, { fetchDay: day });
    await expect.poll(() => server.requests.at(2)?.status).toBe(200);
    stop.abort();
    expect(await ended).toBe(NOW);
    expect(store.dates).toEqual(WEEK.slice(0, 2));
    server.fault = null;
    await sync(server, store);
    expect(askedFor(server)).toEqual([...WEEK.slice(0, 3), ...WEEK.slice(2)]);
  });

  it('that was called off is neither a success nor a failure', async () => {
    const store = new MemoryStore();
    const fetchDay = () => Promise.reject(new DigestError('stopped', 'Called off.'));
    await runSync({ store, fetchDay, historyDays: 5, now: () => FRIDAY_NOON });
    expect([store.failures, store.finishedAt]).toEqual([[], []]);
  });
});
