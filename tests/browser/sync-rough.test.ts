import { describe, expect, it, onTestFinished } from 'vitest';
import { type FaultKind, type LoggedRequest, startDigestServer } from '../digest-server/index';
import { countByUrl, mostAtOnce } from '../digest-server/log';
import { readTable } from './database';
import { syncRoughly } from './rough-sync';
import { useScene } from './scene';

/** A world that stands still: both syncs see the same moment. */
const THEN = Date.parse('2026-05-29T16:00:00Z');
const WORLD = { seed: 5, papersADay: 20, from: '2026-02-20' };
const DEATHS = 8;
const FAULTS: FaultKind[] = ['500', 'cut', 'html', '429-bare', 'not-json-shape'];

interface Stored {
  papers: unknown[];
  keys: unknown[];
  days: unknown[];
}

describe('a sync in which every third request fails and the worker dies time and again', () => {
  const scene = useScene('chromium');

  /** A server of that world, and the clock it goes by. */
  async function serve() {
    const server = await startDigestServer({ now: () => new Date(THEN), world: WORLD });
    onTestFinished(() => server.close());
    return server;
  }

  async function stored(): Promise<Stored> {
    const [papers, keys, days] = await Promise.all([
      readTable(scene.driver, 'papers'),
      readTable(scene.driver, 'keys'),
      readTable<{ fetchedAt: number }>(scene.driver, 'days'),
    ]);
    // When a list was fetched is all that may differ.
    return { papers, keys, days: days.map(({ fetchedAt: _, ...day }) => day) };
  }

  it('ends with the same store as a calm one, and asks for nothing twice but what failed', {
    timeout: 240_000,
  }, async () => {
    const calm = await serve();
    // What this machine's clock says is a day to come over there: one request is refused, and tells the time.
    await scene.set({ digestUrl: calm.url, historyDays: 95 });
    await scene.ask('digest.erase');
    await scene.synced(60_000);
    const wanted = await stored();

    const rough = await serve();
    rough.faultSchedule = (_, index) => (index % 3 === 1 ? (FAULTS[index % FAULTS.length] ?? null) : null);
    await scene.set({ digestUrl: rough.url, historyDays: 95 });
    await scene.ask('digest.erase');

    await syncRoughly(scene.driver, rough, DEATHS);

    const faults = rough.requests.filter(({ fault }) => fault !== null).length;
    expect(faults).toBeGreaterThan(5);
    expect(mostAtOnce(rough.requests)).toBe(1);
    for (const [url, times] of countByUrl(rough.requests)) {
      const failed = rough.requests.filter((request) => request.url === url && request.fault !== null).length;
      expect(times - 1, url).toBeLessThanOrEqual(failed + askedWhenDying(rough.requests, url));
    }
    expect(await stored()).toEqual(wanted);
  });
});

/** How often an address was asked for by a worker that died before it had the answer. */
const askedWhenDying = (log: readonly LoggedRequest[], url: string) =>
  log.filter((request, i) => request.url === url && request.fault === null && log[i + 1]?.url === url).length;
