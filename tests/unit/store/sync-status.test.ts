import { describe, expect, it } from 'vitest';
import { addDays, openDay } from '@/lib/digest/days';
import type { PaperglossDatabase } from '@/lib/store/database';
import { putPapers } from '@/lib/store/papers';
import { writeSyncState } from '@/lib/store/sync-state';
import { readSyncStatus, SYNC_LOCK } from '@/lib/store/sync-status';
import { aPaper } from '../paper/a-paper';
import { aDatabase } from './a-database';

/** The status while somebody holds the lock of the sync. */
const statusDuringSync = (db: PaperglossDatabase) => navigator.locks.request(SYNC_LOCK, () => readSyncStatus(db));

const aDay = (date: string) => ({ date, fetchedAt: 1, papers: 0, bad: 0, etag: null });

const LAST = '2026-05-29T16:00:00.000Z';

describe('readSyncStatus', () => {
  it('is idle and empty before anything happened', async () => {
    expect(await readSyncStatus(aDatabase())).toEqual({
      state: 'idle',
      papers: 0,
      days: 0,
      since: null,
      lastSync: null,
      next: null,
      error: null,
      kept: 'disk',
    });
  });

  it('counts the papers, those of the starter digest too, and the days', async () => {
    const db = aDatabase();
    await putPapers(db, [aPaper({ id: '2305.00001', source: 'starter' })]);
    await putPapers(db, [aPaper({ id: '2605.00001' }), aPaper({ id: '2605.00002' })]);
    await db.days.bulkPut([aDay('2026-05-29'), aDay('2026-05-30')]);
    expect(await readSyncStatus(db)).toMatchObject({ papers: 3, days: 2, since: null });
  });

  it('tells the day from which on the digest is whole', async () => {
    const db = aDatabase();
    const newest = openDay(new Date());
    await db.days.bulkPut([0, 1, 2, 4].map((ago) => aDay(addDays(newest, -ago))));
    expect((await readSyncStatus(db)).since).toBe(addDays(newest, -2));
  });

  it('tells instants by the clock that the person sees', async () => {
    const db = aDatabase();
    const clockBehind = 365 * 24 * 3_600_000;
    const next = Date.parse('2027-05-29T17:00:00.000Z');
    await writeSyncState(db, { lastSync: '2027-05-29T16:00:00.000Z', next, clockBehind });
    expect(await readSyncStatus(db)).toMatchObject({ lastSync: LAST, next: '2026-05-29T17:00:00.000Z' });
  });

  it.each([
    ['offline', 'offline'],
    ['limited', 'failed'],
    ['server', 'failed'],
    ['not-understood', 'failed'],
  ])('after the failure %s is %s, with what went wrong and when all was well', async (code, state) => {
    const db = aDatabase();
    await writeSyncState(db, { lastSync: LAST, error: { code, message: 'In plain words.' } });
    expect(await readSyncStatus(db)).toMatchObject({ state, lastSync: LAST, error: 'In plain words.' });
  });

  it('is idle after a success', async () => {
    const db = aDatabase();
    await writeSyncState(db, { error: { code: 'server', message: 'In plain words.' } });
    await writeSyncState(db, { lastSync: LAST, error: null });
    expect(await readSyncStatus(db)).toMatchObject({ state: 'idle', lastSync: LAST, error: null });
  });

  it('is syncing while the lock is held, also after a failure, and no longer', async () => {
    const db = aDatabase();
    expect(await statusDuringSync(db)).toMatchObject({ state: 'syncing' });
    await writeSyncState(db, { error: { code: 'offline', message: 'In plain words.' } });
    expect(await statusDuringSync(db)).toMatchObject({ state: 'syncing' });
    expect(await readSyncStatus(db)).toMatchObject({ state: 'offline' });
  });

  it('does not take another lock for the one of the sync', async () => {
    const db = aDatabase();
    const status = await navigator.locks.request('another', () => readSyncStatus(db));
    expect(status.state).toBe('idle');
  });
});
