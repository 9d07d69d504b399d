import { describe, expect, it, vi } from 'vitest';
import { allPapers, getPaper, putDay, readRevision } from '@/lib/store/papers';
import { claimDays, readSyncState, writeSyncState } from '@/lib/store/sync-state';
import { aPaper } from '../paper/a-paper';
import { aDatabase, UNSTORABLE } from './a-database';

const DAY = '2026-05-29';
const ROWS = { papers: [aPaper({ id: '2605.00001' }), aPaper({ id: '2605.00002' })], bad: 3 };

describe('putDay', () => {
  it('writes the papers and the record of the day', async () => {
    const db = aDatabase();
    await putDay(db, DAY, ROWS, 1234);
    expect(await allPapers(db)).toEqual(ROWS.papers);
    expect(await db.days.toArray()).toEqual([{ date: DAY, fetchedAt: 1234, papers: 2, bad: 3, etag: null }]);
  });

  it('puts a newer record in place of the one before', async () => {
    const db = aDatabase();
    await putDay(db, DAY, ROWS, 1234);
    await putDay(db, DAY, { papers: [aPaper({ id: '2605.00003' })], bad: 0 }, 5678);
    expect(await db.days.toArray()).toEqual([{ date: DAY, fetchedAt: 5678, papers: 1, bad: 0, etag: null }]);
    expect(await db.papers.count()).toBe(3);
  });

  it('records a day without papers', async () => {
    const db = aDatabase();
    await putDay(db, '2026-05-30', { papers: [], bad: 0 }, 1234);
    expect(await db.days.toArray()).toEqual([{ date: '2026-05-30', fetchedAt: 1234, papers: 0, bad: 0, etag: null }]);
  });

  it.each([
    ['the record of the day', ROWS, UNSTORABLE],
    [
      'one of the papers',
      { ...ROWS, papers: [...ROWS.papers, aPaper({ id: '2605.00003', upvotes: UNSTORABLE })] },
      1234,
    ],
  ])('writes nothing at all when %s cannot be written', async (_, rows, fetchedAt) => {
    const db = aDatabase();
    await putDay(db, '2026-05-28', { papers: [aPaper({ id: '2605.00001', title: 'Before' })], bad: 0 }, 1);
    const revision = await readRevision(db);
    // Dexie, in development, tells of it here.
    vi.spyOn(console, 'trace').mockImplementation(() => {});
    await expect(putDay(db, DAY, rows, fetchedAt)).rejects.toThrow();
    expect((await db.days.toArray()).map(({ date }) => date)).toEqual(['2026-05-28']);
    expect(await db.papers.count()).toBe(1);
    expect((await getPaper(db, '2605.00001'))?.title).toBe('Before');
    expect(await readRevision(db)).toBe(revision);
  });
});

describe('the state of the sync', () => {
  const EMPTY = { key: 'sync', lastSync: null, baseUrl: null, error: null, notBefore: 0 };

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
    await putDay(db, DAY, ROWS, 1234);
    const revision = await readRevision(db);
    await writeSyncState(db, { notBefore: 6 });
    expect([await readRevision(db), (await readSyncState(db)).notBefore]).toEqual([revision, 6]);
  });
});

describe('claimDays', () => {
  const HERE = 'https://huggingface.co';

  it('leaves days and state alone when the server is the same', async () => {
    const db = aDatabase();
    await claimDays(db, HERE);
    await putDay(db, DAY, ROWS, 1234);
    await writeSyncState(db, { lastSync: '2026-05-29T16:00:00.000Z', notBefore: 5 });
    const state = await readSyncState(db);
    await claimDays(db, HERE);
    expect(state).toMatchObject({ baseUrl: HERE, notBefore: 5 });
    expect([await readSyncState(db), await db.days.count()]).toEqual([state, 1]);
  });

  it('forgets the days of another server and how its last sync ended, but no paper', async () => {
    const db = aDatabase();
    await claimDays(db, HERE);
    await putDay(db, DAY, ROWS, 1234);
    const error = { code: 'limited', message: 'Wait.' };
    await writeSyncState(db, { lastSync: '2026-05-29T16:00:00.000Z', notBefore: 5, error });
    await claimDays(db, 'http://127.0.0.1:8787');
    expect(await readSyncState(db)).toEqual({
      key: 'sync',
      lastSync: null,
      baseUrl: 'http://127.0.0.1:8787',
      error: null,
      notBefore: 0,
    });
    expect([await db.days.count(), await db.papers.count()]).toEqual([0, 2]);
  });
});
