import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BAD_ROWS, startDigestServer } from '../digest-server/index';
import { futureRequests, mostAtOnce, mostWithin } from '../digest-server/log';
import { leastRequests, recordedIds } from '../digest-server/recorded-facts';
import { readTable } from './database';
import { useScene } from './scene';

const RECORDED = join(import.meta.dirname, '../../../shared/data/daily-papers-recorded.jsonl.gz');
/** Noon of the last recorded day: the extension learns from the answers what time it is there. */
const THEN = '2026-05-29T16:00:00Z';

const isHere = existsSync(RECORDED);
const why = isHere ? '' : ' (skipped: the recording is not part of the project, and not beside it here)';

describe.skipIf(!isHere)(`the recorded days of Daily Papers${why}`, () => {
  const scene = useScene('chromium');

  it('are stored whole, with as few requests as can be', { timeout: 240_000 }, async () => {
    const started = Date.now();
    const server = await startDigestServer({
      dataFile: RECORDED,
      now: () => new Date(Date.parse(THEN) + Date.now() - started),
    });
    onTestFinished(() => server.close());
    // What this machine's clock says is a day to come over there: one request is refused, and tells the time.
    await scene.set({ digestUrl: server.url, historyDays: 1 });
    await scene.synced();
    const before = server.requests.length;

    // The recording has no broken rows of its own; one month gets some.
    server.fault = { kind: 'bad-rows', times: 1, when: ({ url }) => url.includes('month=2026-04') };
    await scene.set({ digestUrl: server.url, historyDays: null });
    await scene.synced(200_000);

    const days = await readTable<{ date: string; papers: number; bad: number }>(scene.driver, 'days');
    const papersOn = new Map(days.map(({ date, papers }) => [date, papers]));
    const stored = new Set((await readTable<{ id: string }>(scene.driver, 'papers')).map(({ id }) => id));
    expect(recordedIds(server.days).filter((id) => !stored.has(id))).toEqual([]);
    const state = (await readTable<{ key: string; undatedBad?: Record<string, number> }>(scene.driver, 'state')).find(
      ({ key }) => key === 'sync',
    );
    expect(state?.undatedBad?.['2026-04']).toBe(BAD_ROWS.length);
    expect(await scene.ask('sync.status')).toMatchObject({ since: '2023-05-04', error: null });

    // Two recorded rows of one day name the day before; everything else is where it was.
    const moved = [...server.days].filter(
      ([date, items]) => papersOn.get(date) !== recordedIds([[date, items]]).length,
    );
    expect(moved.length, moved.map(([date]) => date).join(', ')).toBeLessThanOrEqual(8);

    const log = server.requests.slice(before);
    const least = leastRequests(server.days, '2023-05', '2026-05');
    console.log(
      `${server.days.size} recorded days, ${stored.size} papers stored; ${log.length} requests, ${least} at the least`,
    );
    expect(log.length).toBeLessThanOrEqual(least * 1.1);
    expect(mostAtOnce(log)).toBe(1);
    expect(mostWithin(log, 300)).toBeLessThanOrEqual(150);
    expect(futureRequests(log)).toEqual([]);
  });
});
