import { describe, expect, it } from 'vitest';
import { createDigestClient } from '@/lib/digest/client';
import { DigestError } from '@/lib/digest/error';
import { runSync } from '@/lib/digest/sync';
import type { DigestServer, FaultKind } from '../../digest-server/index';
import { aRow } from './a-row';
import { MemoryStore } from './memory-store';
import { FRIDAY_NOON, nobody, serveDigest } from './serve';

const NOW = FRIDAY_NOON.getTime();
const DAYS = ['2026-05-29', '2026-05-28', '2026-05-27'];

const serveDays = () =>
  serveDigest({ days: Object.fromEntries(DAYS.map((day, i) => [day, [aRow({ id: `2605.0000${i + 1}` })]])) });

/** Runs a sync of three days at `at`. */
const sync = (baseUrl: string, store: MemoryStore, at = NOW) =>
  runSync({ store, fetchDay: createDigestClient({ baseUrl }).day, historyDays: 3, now: () => new Date(at) });

/** `server` with a fault on the second of the days. */
function failOnSecond(server: DigestServer, kind: FaultKind): void {
  server.fault = { kind, when: ({ url }) => url.includes('2026-05-28'), retryAfterSeconds: 90 };
}

describe('a failure', () => {
  it.each<[FaultKind, string]>([
    ['500', 'server'],
    ['cut', 'offline'],
    ['html', 'not-understood'],
    ['not-json-shape', 'not-understood'],
  ])('of kind %s ends the sync for five minutes, is recorded, and keeps the days before it', async (kind, code) => {
    const [server, store] = [await serveDays(), new MemoryStore()];
    failOnSecond(server, kind);
    expect(await sync(server.url, store)).toBe(NOW + 5 * 60_000);
    expect(store.failures).toEqual([{ code, notBefore: 0 }]);
    expect(store.finishedAt).toEqual([]);
    expect(store.dates).toEqual(['2026-05-29']);
    expect(server.requests).toHaveLength(2);
  });

  it('is made up for by the next sync', async () => {
    const [server, store] = [await serveDays(), new MemoryStore()];
    failOnSecond(server, '500');
    await sync(server.url, store);
    server.fault = null;
    await sync(server.url, store);
    expect(store.dates).toEqual(DAYS);
    expect(store.finishedAt).toHaveLength(1);
    expect(server.requests).toHaveLength(4);
  });

  it('leaves what an earlier sync stored', async () => {
    const [server, store] = [await serveDays(), new MemoryStore()];
    await sync(server.url, store);
    await sync(await nobody(), store, NOW + 3 * 3_600_000);
    expect(store.failures).toEqual([{ code: 'offline', notBefore: 0 }]);
    expect(store.dates).toEqual(DAYS);
    expect(store.ids.size).toBe(3);
  });
});

describe('a server that asks to wait', () => {
  it.each<[FaultKind, number]>([
    ['429', 90_000],
    ['429-bare', 60_000],
  ])('with %s is left alone for %i ms', async (kind, wait) => {
    const [server, store] = [await serveDays(), new MemoryStore()];
    failOnSecond(server, kind);
    expect(await sync(server.url, store)).toBe(NOW + wait);
    expect(store.failures).toEqual([{ code: 'limited', notBefore: NOW + wait }]);

    server.fault = null;
    expect(await sync(server.url, store, NOW + wait - 1)).toBe(NOW + wait);
    expect(server.requests).toHaveLength(2);
    expect(store.finishedAt).toEqual([]);

    await sync(server.url, store, NOW + wait);
    expect(store.dates).toEqual(DAYS);
    expect(store.finishedAt).toHaveLength(1);
  });

  it('is not asked for a wished day either', async () => {
    const [server, store] = [await serveDays(), new MemoryStore()];
    await store.failed(new DigestError('limited', 'Wait.'), NOW + 1);
    const { day } = createDigestClient({ baseUrl: server.url });
    const options = { store, fetchDay: day, historyDays: 3, now: () => FRIDAY_NOON, first: '2026-05-29' };
    expect(await runSync(options)).toBe(NOW + 1);
    expect(server.requests).toEqual([]);
  });
});

describe('a mistake of our own', () => {
  it('in fetching is not taken for a failure of the server', async () => {
    const store = new MemoryStore();
    const fetchDay = () => Promise.reject(new TypeError('x is not a function'));
    await expect(runSync({ store, fetchDay, historyDays: 3, now: () => FRIDAY_NOON })).rejects.toThrow(TypeError);
    expect([store.failures, store.finishedAt, store.dates]).toEqual([[], [], []]);
  });

  it('in storing neither', async () => {
    const [server, store] = [await serveDays(), new MemoryStore()];
    store.putDay = () => Promise.reject(new Error('The disk is full.'));
    await expect(sync(server.url, store)).rejects.toThrow('The disk is full.');
    expect([store.failures, store.finishedAt]).toEqual([[], []]);
    expect(server.requests).toHaveLength(1);
  });
});
