import type { PaperglossDatabase, SyncState } from './database';

const EMPTY: SyncState = { key: 'sync', lastSync: null, baseUrl: null, error: null, notBefore: 0 };

/** How the last sync ended. */
export async function readSyncState(db: PaperglossDatabase): Promise<SyncState> {
  return { ...EMPTY, ...((await db.state.get('sync')) as SyncState | undefined) };
}

/**
 * Sees that the days are `baseUrl`'s. Another server's days are other days and are fetched anew; papers are papers
 * and stay.
 */
export async function claimDays(db: PaperglossDatabase, baseUrl: string): Promise<void> {
  await db.transaction('rw', db.state, db.days, async () => {
    const state = await readSyncState(db);
    if (state.baseUrl === baseUrl) return;
    await db.days.clear();
    await db.state.put({ ...EMPTY, baseUrl });
  });
}

/** Changes some of it. */
export async function writeSyncState(db: PaperglossDatabase, change: Partial<Omit<SyncState, 'key'>>): Promise<void> {
  await db.transaction('rw', db.state, async () => {
    await db.state.put({ ...(await readSyncState(db)), ...change });
  });
}
