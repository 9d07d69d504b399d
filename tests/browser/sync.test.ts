import { describe, expect, it, onTestFinished } from 'vitest';
import { addDays, openDay } from '../digest-server/calendar';
import { BAD_ROWS, type DigestServer, type DigestServerOptions, startDigestServer } from '../digest-server/index';
import { readTable } from './database';
import { METAGPT, MODEL_ASSEMBLING, row, STAT, today } from './digest';
import { BROWSERS, useScene } from './scene';

interface Day {
  date: string;
  papers: number;
  bad: number;
}

/** One paper on each of the last days, the newest first: `2601.00001` and on. */
function lastDays(count: number): Record<string, unknown[]> {
  const newest = openDay(new Date());
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const paper = { id: `2601.${String(i + 1).padStart(5, '0')}`, title: `Paper ${i + 1}` };
      return [addDays(newest, -i), [row(paper)]];
    }),
  );
}

/** The days that a server was asked for, in the order of the questions. */
const asked = (server: DigestServer) =>
  server.requests.map(({ url }) => new URL(url, server.url).searchParams.get('date') ?? '');

async function serve(options: DigestServerOptions): Promise<DigestServer> {
  const server = await startDigestServer(options);
  onTestFinished(() => server.close());
  return server;
}

describe.each(BROWSERS)('the sync in %s', (kind) => {
  const NEW = { id: '2601.12345', title: 'A paper that the starter digest does not have' };
  const scene = useScene(kind, { digest: { days: today(METAGPT, NEW) } });

  const days = async () => (await readTable<Day>(scene.driver, 'days')).sort((a, b) => b.date.localeCompare(a.date));
  const find = (...links: string[]) => scene.ask('papers.find', { links });

  it('replaces the starter digest row by row', async () => {
    const [known, added, starter] = await find(
      `arxiv:${METAGPT.id}`,
      `arxiv:${NEW.id}`,
      `arxiv:${MODEL_ASSEMBLING.id}`,
    );
    expect(known).toMatchObject({
      source: 'digest',
      abstract: METAGPT.abstract,
      upvotes: 59,
      summary: METAGPT.summary,
    });
    expect(known?.keywords).toEqual(METAGPT.keywords);
    expect(added).toMatchObject({ source: 'digest', title: NEW.title, abstract: '', upvotes: null, authors: [] });
    expect(starter).toMatchObject({ source: 'starter', upvotes: null, abstract: '' });
    expect(starter?.summary).toBeTruthy();
  });

  it('tells how it stands', async () => {
    const idle = await scene.ask('sync.status');
    expect(idle).toEqual({
      state: 'idle',
      papers: 48,
      days: 2,
      since: addDays(openDay(new Date()), -1),
      next: expect.stringMatching(/^\d{4}-/),
      lastSync: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
      error: null,
      kept: 'disk',
    });
    const slow = await serve({ days: today(METAGPT), delayMs: 600 });
    await scene.set({ digestUrl: slow.url });
    await expect
      .poll(() => scene.ask('sync.status'), { timeout: 5_000 })
      .toEqual({
        state: 'syncing',
        papers: 48,
        days: 0,
        since: null,
        next: null,
        lastSync: null,
        error: null,
        kept: 'disk',
      });
    await scene.synced();
  });

  it('asks for today’s list at once when a person wishes, however fresh it is', async () => {
    const server = await serve({ days: lastDays(2) });
    await scene.set({ digestUrl: server.url });
    await scene.synced();
    expect(asked(server)).toEqual(Object.keys(lastDays(2)));
    expect(await scene.ask('sync.now')).toMatchObject({ state: 'idle', error: null });
    expect(asked(server)).toEqual([...Object.keys(lastDays(2)), openDay(new Date())]);
  });

  it('stores a day of many papers whole', async () => {
    const many = Array.from({ length: 120 }, (_, i) => ({
      id: `2602.${String(i + 1).padStart(5, '0')}`,
      title: `No. ${i}`,
    }));
    const server = await serve({ days: today(...many) });
    await scene.set({ digestUrl: server.url });
    await scene.synced();
    expect((await days())[0]).toMatchObject({ papers: 120, bad: 0 });
    const found = await find(...many.map(({ id }) => `arxiv:${id}`));
    expect(found.map((paper) => paper?.id)).toEqual(many.map(({ id }) => id));
  });

  it('skips and counts the rows that are no papers, and stores the others', async () => {
    const server = await serve({ days: today(METAGPT, STAT, NEW), fault: 'bad-rows' });
    await scene.set({ digestUrl: server.url });
    await scene.synced();
    expect((await days())[0]).toMatchObject({ papers: 3, bad: BAD_ROWS.length });
    const ids = (await readTable<{ id: string }>(scene.driver, 'papers')).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([METAGPT.id, STAT.id, NEW.id]));
    expect(ids.filter((id) => id.startsWith('9912.'))).toEqual([]);
  });

  it.each(['html', 'not-json-shape', 'cut', '503'] as const)('stores nothing of a bad answer (%s)', async (fault) => {
    const server = await serve({ days: today(METAGPT), fault });
    await scene.set({ digestUrl: server.url });
    await expect
      .poll(() => scene.ask('sync.status'), { timeout: 5_000 })
      .toMatchObject({ lastSync: null, days: 0, error: expect.any(String) });
    server.fault = null;
    expect(await scene.ask('sync.now')).toMatchObject({ state: 'idle', days: 2, error: null });
  });

  it('leaves a server alone for as long as that asks', async () => {
    const server = await serve({ days: today(METAGPT), fault: { kind: '429', times: 1, retryAfterSeconds: 2 } });
    await scene.set({ digestUrl: server.url });
    await expect.poll(() => scene.ask('sync.status'), { timeout: 5_000 }).toMatchObject({ state: 'failed' });
    await scene.ask('sync.now');
    expect(server.requests.length).toBe(1);
    const again = async () => (await scene.ask('sync.now')).state;
    await expect.poll(again, { timeout: 5_000, interval: 250 }).toBe('idle');
    const [first, second] = server.requests;
    expect((second?.time ?? 0) - (first?.time ?? 0)).toBeGreaterThanOrEqual(1990);
  });

  it('goes on where it was when the background was killed in the middle', async () => {
    const dates = Object.keys(lastDays(8));
    const server = await serve({ days: lastDays(8), delayMs: 150 });
    await scene.set({ digestUrl: server.url, historyDays: 8 });
    await expect.poll(() => server.requests.length, { timeout: 10_000, interval: 10 }).toBe(4);
    await scene.driver.stopBackground();
    const before = (await days()).map(({ date }) => date);
    // On a busy machine the fourth comes before the end does.
    expect(before.length).toBeGreaterThanOrEqual(3);
    expect(before).toEqual(dates.slice(0, before.length));
    expect(before.length).toBeLessThan(8);

    // The browser would wake it within half a minute; that is brought forward.
    const woken = await scene.driver.inExtension(async (api) => {
      const soon = (await api.alarms.getAll()).filter(({ scheduledTime }) => scheduledTime <= Date.now() + 30_000);
      for (const { name } of soon) await api.alarms.create(name, { when: Date.now() });
      return soon.length;
    });
    expect(woken).toBe(1);

    await scene.synced();
    expect((await days()).map(({ date, papers }) => [date, papers])).toEqual(dates.map((date) => [date, 1]));
    const counts = dates.map((date) => asked(server).filter((other) => other === date).length);
    expect(counts.slice(0, before.length)).toEqual(before.map(() => 1));
    // The one request that was under way.
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(9);
    expect(await find('arxiv:2601.00001', 'arxiv:2601.00008')).not.toContain(null);
  });

  it('goes over to another server in the middle, and asks the old one no more', async () => {
    const old = await serve({ days: lastDays(6), delayMs: 200 });
    const other = await serve({ days: today(STAT) });
    await scene.set({ digestUrl: old.url, historyDays: 6 });
    await expect.poll(() => old.requests.length, { timeout: 10_000, interval: 10 }).toBe(2);
    await scene.set({ digestUrl: other.url, historyDays: 6 });
    await scene.synced();
    expect(old.requests.length).toBeLessThanOrEqual(3);
    expect(asked(other)).toEqual(Object.keys(lastDays(6)));
    expect((await days()).map(({ papers }) => papers)).toEqual([1, 0, 0, 0, 0, 0]);
    expect((await find(`arxiv:${STAT.id}`))[0]).toMatchObject({ source: 'digest', upvotes: 11 });
  });
});
