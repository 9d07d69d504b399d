import { readTable } from '../browser/database';
import { syncRoughly } from '../browser/rough-sync';
import {
  type DigestServer,
  type DigestServerOptions,
  type FaultKind,
  settableClock,
  startDigestServer,
} from '../digest-server';
import { countByUrl, futureRequests, mostAtOnce, mostWithin } from '../digest-server/log';
import { leastRequests, recordedIds } from '../digest-server/recorded-facts';
import { syncInMemory } from '../digest-server/sync-in-memory';
import { changeSettings, launchWithDigest } from './bench-browser';

const FIRST_MONTH = '2023-05';
const FAULTS: [FaultKind, ...FaultKind[]] = ['500', 'cut', 'html', '503', 'not-json-shape'];
const DEATHS = 50;
/** The budget of five minutes is spent once on the way. */
const ROUGH_MS = 900_000;
/** Without recorded days: so many made-up months. */
const MADE_UP = { seed: 1, from: '2025-06-01', papersADay: 15 };

/**
 * Prints what a sync of the whole digest asks for in the built extension, in peace and with faults and deaths, and what
 * ten quiet days ask for.
 */
export async function benchSync(extensionDir: string, dataFile: string | undefined): Promise<void> {
  const served: DigestServerOptions = dataFile ? { dataFile } : { world: MADE_UP };
  const newest = '2026-05-29';
  const start = Date.now();
  const now = () => new Date(Date.parse(`${newest}T16:00:00Z`) + Date.now() - start);
  const calm = await startDigestServer({ ...served, now });
  const rough = await startDigestServer({ ...served, now });
  rough.faultSchedule = { seed: 3, share: 1 / 3, kinds: FAULTS };
  const browser = await launchWithDigest(extensionDir, calm, null);
  try {
    const least = leastRequests(calm.days, FIRST_MONTH, newest.slice(0, 7));
    const stored = async () => ({
      papers: await readTable<{ id: string }>(browser, 'papers'),
      keys: await readTable(browser, 'keys'),
    });
    const wanted = await stored();
    const ids = new Set(wanted.papers.map(({ id }) => id));
    const rows = recordedIds(calm.days);
    console.log(`\nThe whole digest: ${calm.days.size} days, ${rows.length} rows that are papers, in Chromium`);
    console.log(`  stored ${rows.filter((id) => ids.has(id)).length} of them; ${tell(calm)}; ${least} at the least`);

    await changeSettings(browser, { digestUrl: rough.url });
    await browser.inExtension((api) => api.runtime.sendMessage({ type: 'digest.erase' }));
    await syncRoughly(browser, rough, DEATHS, ROUGH_MS);
    const isSame = JSON.stringify(await stored()) === JSON.stringify(wanted);
    const failed = rough.requests.filter(({ fault }) => fault !== null).length;
    console.log(`The same with a third of all requests failing and a worker that is stopped ${DEATHS} times`);
    console.log(`  ${tell(rough)}, of which ${failed} failed; the store is ${isSame ? 'the same' : 'ANOTHER'}`);
    const most = Math.max(...countByUrl(rough.requests).values());
    console.log(`  the address that was asked for most often: ${most} times`);
  } finally {
    await Promise.all([browser.close(), calm.close(), rough.close()]);
  }
  await benchQuietDays();
}

function tell({ requests }: DigestServer): string {
  return (
    `${requests.length} requests, ${futureRequests(requests).length} for days to come, ${mostAtOnce(requests)} at once, ` +
    `${mostWithin(requests, 300)} within five minutes`
  );
}

/** Ten days of a world in which lists fill and upvotes grow, after a month is there: the store's own code, in memory. */
async function benchQuietDays(): Promise<void> {
  const clock = settableClock('2026-05-25T16:00:00Z');
  for (const etags of ['honoured', 'ignored'] as const) {
    clock.set('2026-05-25T16:00:00Z');
    const server = await startDigestServer({ now: clock.now, world: { seed: 3 }, etags });
    const sync = syncInMemory(clock.now);
    const run = () => sync.run({ url: server.url, wishes: { historyDays: 30 } });
    await run();
    const first = server.requests.length;
    const end = clock.now().getTime() + 10 * 24 * 3_600_000;
    for (let next = await run(); next < end; next = await run()) clock.set(new Date(next));
    const log = server.requests.slice(first);
    const bytes = log.reduce((sum, request) => sum + request.bytes, 0);
    const unchanged = log.filter(({ status }) => status === 304).length;
    console.log(`Ten quiet days, simulated, tags ${etags}`);
    console.log(
      `  ${(log.length / 10).toFixed(1)} requests a day (${unchanged} of ${log.length} unchanged), ` +
        `${(bytes / 10 / 1e6).toFixed(2)} MB of JSON a day before compression; ${mostAtOnce(log)} at once, ` +
        `${mostWithin(log, 300, 'server')} within five minutes, ${futureRequests(log).length} for days to come`,
    );
    await server.close();
  }
}
