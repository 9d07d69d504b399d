import { wholeSince } from '@/lib/digest/days';
import type { SyncStatus } from '@/lib/digest/status';
import type { PaperglossDatabase } from './database';
import { readSyncState } from './sync-state';

/** The browser's own lock over all contexts; it falls with the worker that held it. */
export const SYNC_LOCK = 'papergloss-sync';

/** How the digest stands. Any page can tell without waking the background. */
export async function readSyncStatus(db: PaperglossDatabase): Promise<SyncStatus> {
  const [papers, days, sync] = await Promise.all([
    db.papers.count(),
    db.days.toCollection().primaryKeys(),
    readSyncState(db),
  ]);
  const { error, clockBehind } = sync;
  const { held } = await navigator.locks.query();
  const syncing = held?.some(({ name }) => name === SYNC_LOCK) ?? false;
  /** By this machine's clock, which the person sees. */
  const here = (instant: number) => new Date(instant - clockBehind).toISOString();
  return {
    state: syncing ? 'syncing' : error ? (error.code === 'offline' ? 'offline' : 'failed') : 'idle',
    papers,
    days: days.length,
    since: wholeSince(days, new Date(Date.now() + clockBehind)),
    lastSync: sync.lastSync && here(Date.parse(sync.lastSync)),
    next: sync.next === null ? null : here(sync.next),
    error: error?.message ?? null,
    kept: db.kept,
  };
}
