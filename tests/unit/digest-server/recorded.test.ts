import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isWeekday, newYorkWallTime } from '../../digest-server/calendar';
import { get, item, serve } from './helpers';

const RECORDING = '../shared/data/daily-papers-recorded.jsonl.gz';

const monday = item('2605.00001', { submittedOnDailyAt: '2026-05-18T07:11:12.000Z', publishedAt: '2026-05-17' });
const friday = item('2605.00002', { title: 'No date' });
const LINES = [
  { date: '2026-05-22', items: [friday, 'odd', { paper: null }] },
  { date: '2026-05-18', items: [monday] },
]
  .map((day) => `${JSON.stringify(day)}\n`)
  .join('');

async function file(content: string | Buffer): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'recorded-')), 'days.jsonl');
  await writeFile(path, content);
  return path;
}

describe('a file of recorded days', () => {
  it.each([
    ['plain', LINES],
    ['gzipped', gzipSync(LINES)],
  ])('%s is served as it is', async (_, content) => {
    const server = await serve({ days: undefined, dataFile: await file(content) });
    expect([...server.days.keys()]).toEqual(['2026-05-18', '2026-05-22']);
    expect((await get(server, '/api/daily_papers?date=2026-05-18')).body).toEqual([monday]);
    expect((await get(server, '/api/daily_papers?date=2026-05-22')).body).toEqual([friday, 'odd', { paper: null }]);
  });

  it.each([
    ['{"date":"2026-05-22","items":[]}\n{oops\n', ':2: not JSON'],
    ['{"date":"yesterday","items":[]}', ':1: not a day'],
    ['{"date":"2026-05-22"}', ':1: not a day'],
  ])('is refused with the line when it is broken: %j', async (content, message) => {
    await expect(serve({ days: undefined, dataFile: await file(content) })).rejects.toThrow(message);
  });

  it.each([
    ['the same day', '2026-05-22T16:00:00Z', '2026-05-18', '2026-05-22'],
    ['the day before it is a week old', '2026-05-28T16:00:00Z', '2026-05-18', '2026-05-22'],
    ['the evening before, when that day opens', '2026-05-29T01:30:00Z', '2026-05-25', '2026-05-29'],
    ['a year later', '2027-05-22T16:00:00Z', '2027-05-17', '2027-05-21'],
    ['before it was recorded', '2026-05-10T16:00:00Z', '2026-05-04', '2026-05-08'],
  ])('moves by whole weeks: %s', async (_, now, shiftedMonday, shiftedFriday) => {
    const dataFile = await file(LINES);
    const server = await serve({ days: undefined, dataFile, shiftToToday: true, now: () => new Date(now) });
    expect([...server.days.keys()]).toEqual([shiftedMonday, shiftedFriday]);
    expect(server.days.get(shiftedMonday)).toEqual([
      { ...monday, paper: { ...monday.paper, submittedOnDailyAt: `${shiftedMonday}T07:11:12.000Z` } },
    ]);
    expect(server.days.get(shiftedFriday)).toEqual([friday, 'odd', { paper: null }]);
  });
});

interface RecordedItem {
  paper: { id: string; upvotes: number; publishedAt: string; submittedOnDailyAt?: string };
  publishedAt: string;
}

describe.skipIf(!existsSync(RECORDING))(`the recording (skipped when ${RECORDING} is not there)`, () => {
  it('is served day by day exactly as recorded', { timeout: 60_000 }, async () => {
    const server = await serve({ days: undefined, dataFile: RECORDING, quota: 10_000 });
    expect(server.days.size).toBe(520);
    for (const [day, recorded] of server.days) {
      expect(isWeekday(day), day).toBe(true);
      const { body } = await get(server, `/api/daily_papers?date=${day}&limit=100`);
      expect(JSON.stringify(body) === JSON.stringify(recorded), day).toBe(true);
    }
  });

  it('looks live when moved, and bears out what the server imitates', { timeout: 60_000 }, async () => {
    const now = () => new Date('2027-03-03T12:00:00Z');
    const server = await serve({ days: undefined, dataFile: RECORDING, shiftToToday: true, now });
    expect([...server.days.keys()].at(-1)).toBe('2027-02-26');
    for (const [day, list] of server.days) {
      for (const { paper, publishedAt } of list as RecordedItem[]) {
        if (paper.submittedOnDailyAt === undefined) continue;
        expect(paper.submittedOnDailyAt.slice(0, 10)).toBe(day);
        expect(publishedAt.slice(0, 19)).toBe(newYorkWallTime(new Date(paper.publishedAt)).toISOString().slice(0, 19));
      }
    }
    const found = await get(server, '/api/papers/search?q=world%20model&limit=5');
    expect(found.body).toHaveLength(5);
  });
});
