import { describe, expect, it, vi } from 'vitest';
import type { DigestError } from '@/lib/digest/error';
import { writeSyncState } from '@/lib/store/sync-state';
import { type DigestServer, type FaultKind, startDigestServer } from '../../digest-server/index';
import { countByUrl } from '../../digest-server/log';
import { aRow } from './a-row';
import { aSync } from './a-sync';
import { FRIDAY_NOON, nobody, serveDigest, serveOddly } from './serve';

const NOW = FRIDAY_NOON.getTime();
const MINUTE = 60_000;
const DAYS = ['2026-05-29', '2026-05-28', '2026-05-27'];
const WISHES = { historyDays: 3 };

const serveDays = () =>
  serveDigest({ days: Object.fromEntries(DAYS.map((day, i) => [day, [aRow({ id: `2605.0000${i + 1}` })]])) });

/** `server` with a fault on the second of the days. */
function failOnSecond(server: DigestServer, kind: FaultKind): void {
  server.fault = { kind, when: ({ url }) => url.includes('2026-05-28'), retryAfterSeconds: 90 };
}

describe('a fault', () => {
  it.each<[FaultKind, DigestError['code'], number]>([
    ['401', 'refused', 0],
    ['403', 'refused', 0],
    ['404', 'refused', 0],
    ['429', 'limited', 90_000],
    ['429-bare', 'limited', 30_000],
    ['500', 'server', 30_000],
    ['502', 'server', 30_000],
    ['503', 'server', 30_000],
    ['504', 'server', 30_000],
    ['html', 'not-understood', 30_000],
    ['huge', 'not-understood', 30_000],
    ['cut', 'offline', 30_000],
    ['drop', 'offline', 30_000],
    ['stall', 'timeout', 30_000],
    ['not-json-shape', 'not-understood', 30_000],
  ])('%s costs its one request and nothing else', async (kind, code, wait) => {
    let now = NOW;
    const clock = () => new Date(now);
    const days = Object.fromEntries(DAYS.map((day, i) => [day, [aRow({ id: `2605.0000${i + 1}` })]]));
    const [server, sync] = [await serveDigest({ now: clock, days }), aSync(clock)];
    failOnSecond(server, kind);
    const until = await sync.run({ ...server, wishes: WISHES, timeoutMs: kind === 'stall' ? 300 : 10_000 });
    const { error, failures, lastSync } = await sync.state();
    if (wait > 0) {
      expect(until).toBe(NOW + wait);
      expect({ error: error?.code, failures, lastSync }).toEqual({ error: code, failures: 1, lastSync: null });
      expect(error?.message).not.toMatch(/token|JSON|undefined|</i);
      expect(await sync.dates()).toEqual(DAYS.slice(0, 1));
    } else {
      // One list refused is left for tomorrow; the others are there.
      expect(await sync.dates()).toEqual([DAYS[0], DAYS[2]]);
    }
    now = Math.max(NOW + wait, wait ? 0 : NOW + 24 * 60 * MINUTE);
    server.fault = null;
    const before = server.requests.length;
    await sync.run({ ...server, wishes: { historyDays: 4 } });
    expect(await sync.dates()).toEqual(expect.arrayContaining(DAYS));
    expect(await sync.ids()).toHaveLength(3);
    expect((await sync.state()).error).toBeNull();
    if (wait > 0) expect(server.requests.slice(before).map(({ url }) => url.slice(28, 38))).not.toContain(DAYS[0]);
  });

  it('that is told by a name that leads nowhere, or by nobody at all, is told as offline', async () => {
    for (const url of ['http://nowhere.invalid', await nobody()]) {
      const sync = aSync(() => FRIDAY_NOON);
      await sync.run({ url, wishes: WISHES });
      expect((await sync.state()).error).toMatchObject({ code: 'offline' });
    }
  });

  it('leaves what an earlier sync stored', async () => {
    let now = NOW;
    const [server, sync] = [await serveDays(), aSync(() => new Date(now))];
    await sync.run({ ...server, wishes: WISHES });
    await server.close();
    now += 24 * 60 * MINUTE;
    await sync.run({ ...server, wishes: WISHES });
    expect(await sync.dates()).toEqual(DAYS);
    expect(await sync.ids()).toHaveLength(3);
    expect(await sync.state()).toMatchObject({ error: { code: 'offline' }, lastSync: FRIDAY_NOON.toISOString() });
  });
});

describe('failures in a row', () => {
  it('are waited for twice as long each time, up to an hour, and forgotten with the first success', async () => {
    let now = NOW;
    const clock = () => new Date(now);
    const [server, sync] = [await serveDigest({ now: clock, fault: '500' }), aSync(clock)];
    const waits: number[] = [];
    for (let i = 0; i < 10; i++) {
      const until = await sync.run(server);
      waits.push((until - now) / 1000);
      now = until;
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
    expect(server.requests).toHaveLength(10);
    server.fault = null;
    await sync.run({ ...server, wishes: { historyDays: 1 } });
    expect(await sync.state()).toMatchObject({ failures: 0, error: null });
  });

  it('are not tried again before their time', async () => {
    const [server, sync] = [await serveDays(), aSync(() => FRIDAY_NOON)];
    failOnSecond(server, '429');
    await sync.run({ ...server, wishes: WISHES });
    expect(await sync.run({ ...server, wishes: WISHES })).toBe(NOW + 90_000);
    expect(server.requests).toHaveLength(2);
    expect((await sync.state()).error).toMatchObject({ code: 'limited' });
  });
});

describe('a server that refuses everything', () => {
  it('is asked for three lists, and left alone', async () => {
    const [server, sync] = [await serveDigest({ fault: '403' }), aSync(() => FRIDAY_NOON)];
    await sync.run(server);
    expect(server.requests).toHaveLength(3);
    expect((await sync.state()).error).toMatchObject({ code: 'refused', message: expect.stringContaining('403') });
  });
});

describe('a list that always fails', () => {
  it('is set aside after three times, and the others are fetched', async () => {
    let now = NOW;
    const clock = () => new Date(now);
    const days = Object.fromEntries(DAYS.map((day, i) => [day, [aRow({ id: `2605.0000${i + 1}` })]]));
    const [server, sync] = [await serveDigest({ now: clock, days }), aSync(clock)];
    failOnSecond(server, '500');
    for (let run = 0; run < 4; run++) now = await sync.run({ ...server, wishes: WISHES });
    expect(await sync.dates()).toEqual([DAYS[0], DAYS[2]]);
    expect((await sync.state()).lastSync).toBeNull();
    server.fault = null;
    now = NOW + 2 * 60 * MINUTE;
    await sync.run({ ...server, wishes: WISHES });
    expect(await sync.dates()).toEqual(DAYS);
    expect((await sync.state()).lastSync).not.toBeNull();
  });
});

describe('the newest day refused', () => {
  it('is told, is no end, and is asked for again in a quarter of an hour', async () => {
    const [server, sync] = [await serveDays(), aSync(() => FRIDAY_NOON)];
    server.fault = { kind: '403', when: ({ url }) => url.includes(DAYS[0] ?? '') };
    expect(await sync.run({ ...server, wishes: WISHES })).toBe(NOW + 15 * MINUTE);
    expect(await sync.dates()).toEqual(DAYS.slice(1));
    expect(await sync.state()).toMatchObject({ lastSync: null, error: { code: 'refused' } });
    await sync.run({ ...server, wishes: { ...WISHES, refresh: true } });
    expect(server.requests.filter(({ url }) => url.includes(DAYS[0] ?? ''))).toHaveLength(2);
  });
});

describe('a server that asks to wait for longer than anybody waits', () => {
  it.each(['9999999999999', '86400'])('%s seconds: an hour', async (seconds) => {
    const url = await serveOddly((_, response) => response.writeHead(429, { 'Retry-After': seconds }).end());
    const sync = aSync(() => FRIDAY_NOON);
    expect(await sync.run({ url, wishes: WISHES })).toBe(NOW + 60 * MINUTE);
  });

  it('0 seconds: as long as after any failure', async () => {
    const url = await serveOddly((_, response) => response.writeHead(429, { 'Retry-After': '0' }).end());
    expect(await aSync(() => FRIDAY_NOON).run({ url, wishes: WISHES })).toBe(NOW + 30_000);
  });
});

describe('rows that are odd', () => {
  it('cost nothing but what they are: wrong types, papers twice, papers of another day, withdrawn ones', async () => {
    for (const kind of ['wrong-types', 'duplicates', 'withdrawn', 'bad-rows'] as const) {
      const [server, sync] = [await serveDays(), aSync(() => FRIDAY_NOON)];
      server.fault = kind;
      await sync.run({ ...server, wishes: WISHES });
      expect(await sync.dates(), kind).toEqual(DAYS);
      expect(await sync.ids(), kind).toEqual(['2605.00001', '2605.00002', '2605.00003']);
      const first = await sync.db.papers.get('2605.00001');
      expect(first?.withdrawnAt !== null, kind).toBe(kind === 'withdrawn');
      expect((await sync.days())[0]?.bad, kind).toBe(kind === 'bad-rows' ? 7 : 0);
    }
  });

  it('keeps the papers of a day that shrinks', async () => {
    let now = NOW;
    const clock = () => new Date(now);
    const days = { '2026-05-29': [aRow({ id: '2605.00001' }), aRow({ id: '2605.00002' })] };
    const before = await startDigestServer({ now: clock, days });
    const sync = aSync(clock);
    await sync.run({ ...before, wishes: { historyDays: 1 } });
    await before.close();
    const port = Number(new URL(before.url).port);
    await serveDigest({ now: clock, port, days: { '2026-05-29': [aRow({ id: '2605.00002' })] } });
    now += 4 * 60 * MINUTE;
    await sync.run({ ...before, wishes: { historyDays: 1 } });
    expect((await sync.days())[0]).toMatchObject({ papers: 1, fetchedAt: now });
    expect(await sync.ids()).toEqual(['2605.00001', '2605.00002']);
  });
});

describe('a full disk', () => {
  it('is told, keeps what is there, and is tried again later', async () => {
    const [server, sync] = [await serveDays(), aSync(() => FRIDAY_NOON)];
    const { put } = IDBObjectStore.prototype;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      if (this.name === 'papers') throw new DOMException('Full.', 'QuotaExceededError');
      return put.call(this, value);
    });
    await sync.run({ ...server, wishes: WISHES });
    full.mockRestore();
    expect(await sync.state()).toMatchObject({ error: { code: 'storage-full' }, failures: 1 });
    expect(await sync.dates()).toEqual([]);
  });
});

describe('a third of all requests failing, and a worker that dies time and again', () => {
  it('end in the same store as no fault at all, with no request more than there were faults', async () => {
    const world = { seed: 5, papersADay: 12 };
    const wishes = { historyDays: 120 };
    const [calm, rough] = [
      await serveDigest({ now: () => FRIDAY_NOON, world: { ...world, from: '2026-01-29' } }),
      await serveDigest({ now: () => FRIDAY_NOON, world: { ...world, from: '2026-01-29' } }),
    ];
    const [one, other] = [aSync(() => FRIDAY_NOON), aSync(() => FRIDAY_NOON)];
    await one.run({ ...calm, wishes });
    rough.faultSchedule = { seed: 11, share: 1 / 3, kinds: ['500', 'cut', 'html', '503', 'not-json-shape'] };
    let deaths = 0;
    for (let runs = 0; (await other.state()).lastSync === null; runs += 1) {
      expect(runs).toBeLessThan(200);
      const stop = new AbortController();
      await other.run({
        ...rough,
        wishes,
        signal: stop.signal,
        pause: async () => {
          if (deaths >= 10 || runs % 2) return;
          deaths += 1;
          stop.abort();
        },
      });
      // The clocks stand, so that both stores are of one moment: the wait is taken as over.
      await writeSyncState(other.db, { notBefore: 0, aside: {} });
    }
    const faults = rough.requests.filter(({ fault }) => fault !== null).length;
    expect(faults).toBeGreaterThan(3);
    expect(rough.requests.length).toBe(calm.requests.length + faults);
    for (const [url, times] of countByUrl(rough.requests)) {
      expect(times, url).toBe(1 + rough.requests.filter((request) => request.url === url && request.fault).length);
    }
    expect(await other.db.papers.toArray()).toEqual(await one.db.papers.toArray());
    expect(await other.dates()).toEqual(await one.dates());
  }, 30_000);
});
