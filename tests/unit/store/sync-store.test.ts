import { describe, expect, it, vi } from 'vitest';
import { NOTHING_SPENT } from '@/lib/digest/budget';
import { DigestError } from '@/lib/digest/error';
import type { PageToStore } from '@/lib/digest/sync';
import type { Paper } from '@/lib/paper/paper';
import type { PaperglossDatabase } from '@/lib/store/database';
import { allPapers, getPaper, putPapers, readRevision } from '@/lib/store/papers';
import { claimRun, eraseDigest, readSyncState, writeSyncState } from '@/lib/store/sync-state';
import { createSyncStore } from '@/lib/store/sync-store';
import { aPaper } from '../paper/a-paper';
import { aDatabase, UNSTORABLE } from './a-database';

const HERE = 'https://huggingface.co';
const DAY = '2026-05-29';
const NOON = Date.parse('2026-05-29T16:00:00Z');
const PAPERS = ['2605.00001', '2605.00002'].map((id) => aPaper({ id, digestDate: DAY }));

/** The store of a run that has just begun. */
async function aRun(db: PaperglossDatabase, historyDays: number | null = null) {
  return createSyncStore(db, await claimRun(db, HERE), historyDays);
}

/** The only page of a day, fetched at noon. */
function aPage(
  papers: Paper[],
  { at = NOON, bad = 0, ...rest }: Partial<PageToStore> & { bad?: number } = {},
): PageToStore {
  return { list: DAY, next: null, etag: null, page: { papers, bad, next: null, etag: 'W/"1"' }, at, ...rest };
}

describe('a page', () => {
  it('is stored with the record of its day', async () => {
    const db = aDatabase();
    await (await aRun(db)).putPage(aPage(PAPERS, { bad: 3 }));
    expect(await allPapers(db)).toEqual(PAPERS);
    expect(await db.days.toArray()).toEqual([{ date: DAY, fetchedAt: NOON, papers: 2, bad: 3, etag: 'W/"1"' }]);
  });

  it('puts a newer record in place of the one before, and no paper goes', async () => {
    const db = aDatabase();
    const store = await aRun(db);
    await store.putPage(aPage(PAPERS));
    await store.putPage(aPage([aPaper({ id: '2605.00003', digestDate: DAY })], { at: NOON + 1 }));
    expect(await db.days.toArray()).toMatchObject([{ date: DAY, fetchedAt: NOON + 1, papers: 1, bad: 0 }]);
    expect(await db.papers.count()).toBe(3);
  });

  it('ends what failed before', async () => {
    const db = aDatabase();
    const store = await aRun(db);
    const failing = { failures: 3, failing: { list: DAY, times: 3 } };
    await store.failed(new DigestError('server', 'Broken.'), failing, NOON + 5, NOON + 5);
    expect(await readSyncState(db)).toMatchObject({ failures: 3, notBefore: NOON + 5, error: { code: 'server' } });
    await store.putPage(aPage(PAPERS));
    expect(await readSyncState(db)).toMatchObject({ failures: 0, notBefore: 0, error: null });
  });

  it.each([
    ['the record of the day', aPage(PAPERS, { at: UNSTORABLE as never })],
    ['one of the papers', aPage([...PAPERS, aPaper({ id: '2605.00003', upvotes: UNSTORABLE })])],
  ])('is not stored at all when %s cannot be written', async (_, page) => {
    const db = aDatabase();
    const store = await aRun(db);
    await store.putPage(aPage([aPaper({ id: '2605.00001', title: 'Before' })], { list: '2026-05-28' }));
    const [revision, state] = [await readRevision(db), await readSyncState(db)];
    // Dexie, in development, tells of it here.
    vi.spyOn(console, 'trace').mockImplementation(() => {});
    await expect(store.putPage(page)).rejects.toThrow();
    expect((await db.days.toArray()).map(({ date }) => date)).toEqual(['2026-05-28']);
    expect(await db.papers.count()).toBe(1);
    expect((await getPaper(db, '2605.00001'))?.title).toBe('Before');
    expect([await readRevision(db), await readSyncState(db)]).toEqual([revision, state]);
  });

  it('that is not the last leaves its list open, with what is to come next', async () => {
    const db = aDatabase();
    const store = await aRun(db);
    const next = `${HERE}/api/daily_papers?date=${DAY}&p=1`;
    const first = aPage(PAPERS, { bad: 1 });
    await store.putPage({ ...first, page: { ...first.page, next } });
    expect((await store.held()).open).toEqual({
      list: DAY,
      next,
      since: NOON,
      papers: { [DAY]: 2 },
      undated: 0,
      bad: 1,
    });
    expect(await db.days.count()).toBe(0);
    await store.putPage({ ...aPage([aPaper({ id: '2605.00003', digestDate: DAY })], { at: NOON + 9, bad: 1 }), next });
    expect((await store.held()).open).toBeNull();
    expect(await db.days.toArray()).toEqual([{ date: DAY, fetchedAt: NOON, papers: 3, bad: 2, etag: null }]);
  });

  it('is refused when another run has begun', async () => {
    const db = aDatabase();
    const store = await aRun(db);
    await aRun(db);
    await expect(store.putPage(aPage(PAPERS))).rejects.toMatchObject({ code: 'stopped' });
    await expect(store.finished(NOON, NOON)).rejects.toMatchObject({ code: 'stopped' });
    expect([await db.papers.count(), await db.days.count()]).toEqual([0, 0]);
  });
});

describe('a day without papers', () => {
  it('is recorded', async () => {
    const db = aDatabase();
    await (await aRun(db)).putPage(aPage([], { list: '2026-05-30' }));
    expect(await db.days.toArray()).toMatchObject([{ date: '2026-05-30', papers: 0, bad: 0 }]);
  });
});

describe('a month', () => {
  it('is recorded day by day, as far as days have opened and are wanted', async () => {
    const db = aDatabase();
    const papers = [...PAPERS, aPaper({ id: '2605.00004', digestDate: '2026-05-02' })];
    await (await aRun(db, 26)).putPage(aPage(papers, { list: '2026-05', bad: 2 }));
    const days = await db.days.toArray();
    expect(days.map(({ date }) => date.slice(8))).toEqual(
      Array.from({ length: 26 }, (_, i) => String(i + 4).padStart(2, '0')),
    );
    expect(days.at(-1)).toEqual({ date: DAY, fetchedAt: NOON, papers: 2, bad: 0, etag: null });
    expect(await getPaper(db, '2605.00004')).toBeNull();
    expect((await readSyncState(db)).undatedBad).toEqual({ '2026-05': 2 });
  });
});

describe('a list that has not changed', () => {
  it('is as good as fetched', async () => {
    const db = aDatabase();
    const store = await aRun(db);
    await store.putPage(aPage(PAPERS));
    await store.unchanged(DAY, NOON + 7);
    expect(await db.days.toArray()).toEqual([{ date: DAY, fetchedAt: NOON + 7, papers: 2, bad: 0, etag: 'W/"1"' }]);
  });
});

describe('papers that have nothing new to say', () => {
  it('are not written', async () => {
    const db = aDatabase();
    await putPapers(db, PAPERS);
    const revision = await readRevision(db);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await putPapers(db, PAPERS);
    expect(put).not.toHaveBeenCalled();
    expect(await readRevision(db)).toBe(revision);
    await putPapers(db, [{ ...(PAPERS[0] as Paper), upvotes: 4 }, PAPERS[1] as Paper]);
    expect(put.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'papers')).toHaveLength(1);
  });
});

/** The state before the first sync. */
const EMPTY = {
  key: 'sync',
  baseUrl: null,
  run: 0,
  open: null,
  aside: {},
  undatedBad: {},
  budget: NOTHING_SPENT,
  clockBehind: 0,
  lastSync: null,
  next: null,
  error: null,
  failures: 0,
  failing: null,
  notBefore: 0,
};

describe('the state of the sync', () => {
  it('is empty before the first sync', async () => {
    expect(await readSyncState(aDatabase())).toEqual(EMPTY);
  });

  it('keeps what is not changed', async () => {
    const db = aDatabase();
    await writeSyncState(db, { notBefore: 5, error: { code: 'limited', message: 'Wait.' } });
    await writeSyncState(db, { lastSync: '2026-05-29T16:00:00.000Z' });
    await writeSyncState(db, { error: null });
    expect(await readSyncState(db)).toEqual({ ...EMPTY, notBefore: 5, lastSync: '2026-05-29T16:00:00.000Z' });
  });

  it('does not disturb the revision of the papers, nor this it', async () => {
    const db = aDatabase();
    await writeSyncState(db, { notBefore: 5 });
    await putPapers(db, PAPERS);
    const revision = await readRevision(db);
    await writeSyncState(db, { notBefore: 6 });
    expect([await readRevision(db), (await readSyncState(db)).notBefore]).toEqual([revision, 6]);
  });
});

describe('a new run', () => {
  it('has the next number, and takes over what the one before left', async () => {
    const db = aDatabase();
    const store = await aRun(db);
    await store.putPage(aPage(PAPERS));
    const state = await readSyncState(db);
    expect(await claimRun(db, HERE)).toBe(state.run + 1);
    expect(await readSyncState(db)).toEqual({ ...state, run: state.run + 1 });
    expect(await db.days.count()).toBe(1);
  });

  it('forgets the days of another server and how its last sync ended, but no paper and no budget', async () => {
    const db = aDatabase();
    await (await aRun(db)).putPage(aPage(PAPERS));
    const budget = { spent: 5, windowEndsAt: 6, told: null };
    const error = { code: 'limited', message: 'Wait.' };
    await writeSyncState(db, { lastSync: '2026-05-29T16:00:00.000Z', notBefore: 5, error, budget, clockBehind: 9 });
    await claimRun(db, 'http://127.0.0.1:8787');
    expect(await readSyncState(db)).toEqual({
      ...EMPTY,
      baseUrl: 'http://127.0.0.1:8787',
      run: 2,
      budget,
      clockBehind: 9,
    });
    expect([await db.days.count(), await db.papers.count()]).toEqual([0, 2]);
  });
});

describe('a digest that is erased', () => {
  it('is gone, and the run that was at work writes nothing more of it', async () => {
    const db = aDatabase();
    const store = await aRun(db);
    await store.putPage(aPage(PAPERS));
    await db.missing.put({ id: '2605.09999', askedAt: 1 });
    const revision = await readRevision(db);
    await eraseDigest(db);
    await expect(store.putPage(aPage(PAPERS))).rejects.toMatchObject({ code: 'stopped' });
    const tables = [db.papers, db.keys, db.days, db.missing];
    expect(await Promise.all(tables.map((table) => table.count()))).toEqual([0, 0, 0, 0]);
    expect(await readRevision(db)).toBeGreaterThan(revision);
    expect(await readSyncState(db)).toMatchObject({ lastSync: null, baseUrl: null, open: null });
  });
});
