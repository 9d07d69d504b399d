import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addDays, openDay } from '../digest-server/calendar';
import { BAD_ROWS, startDigestServer } from '../digest-server/index';
import { readTable } from './database';
import { useScene } from './scene';

const RECORDED = join(import.meta.dirname, '../../../shared/data/daily-papers-recorded.jsonl.gz');
const NEWEST = 30;

/** The arXiv id of a row that is a paper, by the plainest reading; `null` for a row that is none. */
function idOf(row: unknown): string | null {
  const paper = (row as { paper?: { id?: unknown; title?: unknown } } | null)?.paper;
  const isPaper = typeof paper?.id === 'string' && /^\d{4}\.\d{4,5}$/.test(paper.id);
  return isPaper && typeof paper.title === 'string' && paper.title.trim() ? String(paper.id) : null;
}

const isHere = existsSync(RECORDED);
const why = isHere ? '' : ' (skipped: the recording is not part of the project, and not beside it here)';

describe.skipIf(!isHere)(`the recorded days of Daily Papers${why}`, () => {
  const scene = useScene('chromium');

  it('are stored whole: every row of the newest ones that is a paper', { timeout: 120_000 }, async () => {
    const server = await startDigestServer({ dataFile: RECORDED, shiftToToday: true });
    onTestFinished(() => server.close());
    const expected = [...server.days].slice(-NEWEST);
    const [oldest = '', newest = ''] = [expected.at(0)?.[0], expected.at(-1)?.[0]];
    expect(oldest >= addDays(openDay(new Date()), -59), 'the recorded days are within reach').toBe(true);
    // The recording has no broken rows of its own; one day gets some.
    server.fault = { kind: 'bad-rows', when: ({ url }) => url.includes(newest) };

    await scene.set({ digestUrl: server.url, historyDays: null });
    await scene.synced(100_000);
    const days = await readTable<{ date: string; papers: number; bad: number }>(scene.driver, 'days');
    const stored = new Set((await readTable<{ id: string }>(scene.driver, 'papers')).map(({ id }) => id));

    let [rows, bad] = [0, 0];
    for (const [date, items] of expected) {
      const good = items.map(idOf).filter((id) => id !== null);
      const broken = items.length - good.length + (date === newest ? BAD_ROWS.length : 0);
      expect(
        days.find((day) => day.date === date),
        date,
      ).toMatchObject({ papers: good.length, bad: broken });
      expect(
        good.filter((id) => !stored.has(id)),
        date,
      ).toEqual([]);
      rows += good.length;
      bad += broken;
    }
    console.log(
      `${NEWEST} recorded days, ${oldest} to ${newest}: ${rows} papers, ${bad} bad rows; ` +
        `stored in all: ${days.length} days, ${stored.size} papers`,
    );
  });
});
