import { NOTHING_SPENT } from '@/lib/digest/budget';
import { DigestError } from '@/lib/digest/error';
import type { PaperglossDatabase, SyncState } from './database';
import { readRevision } from './papers';
import { forgetIndex } from './search-queue';

const EMPTY: SyncState = {
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

/** How the sync stands. */
export async function readSyncState(db: PaperglossDatabase): Promise<SyncState> {
  return { ...EMPTY, ...((await db.state.get('sync')) as SyncState | undefined) };
}

/** Changes some of it. */
export async function writeSyncState(db: PaperglossDatabase, change: Partial<Omit<SyncState, 'key'>>): Promise<void> {
  await db.transaction('rw', db.state, async () => {
    await db.state.put({ ...(await readSyncState(db)), ...change });
  });
}

/**
 * Claims the work for a new run and answers its number. Whoever claimed it before can write no more (see `asRun`).
 * The days become `baseUrl`'s: another server's days are other days and are fetched anew; papers are papers and stay.
 */
export async function claimRun(db: PaperglossDatabase, baseUrl: string): Promise<number> {
  return db.transaction('rw', db.state, db.days, async () => {
    const state = await readSyncState(db);
    const run = state.run + 1;
    if (state.baseUrl === baseUrl) {
      await db.state.put({ ...state, run });
    } else {
      await db.days.clear();
      await db.state.put({ ...anew(state), baseUrl });
    }
    return run;
  });
}

/**
 * Forgets all papers and days, and how the sync stood, whose run ends with that. What was saved is no part of the digest.
 */
export async function eraseDigest(db: PaperglossDatabase): Promise<void> {
  await db.transaction('rw', db.papers, db.keys, db.days, db.missing, db.state, async () => {
    await Promise.all([db.papers, db.keys, db.days, db.missing].map((table) => table.clear()));
    await db.state.put({ key: 'papers', revision: (await readRevision(db)) + 1 });
    await db.state.put(anew(await readSyncState(db)));
    await forgetIndex(db);
  });
}

/** The state of a new beginning: what holds of the server's limits and of the clocks goes on. */
const anew = ({ run, budget, clockBehind }: SyncState): SyncState => ({ ...EMPTY, run: run + 1, budget, clockBehind });

/** The state, for a write of this run; belongs into the transaction that writes. Throws `stopped` when it is not its turn any more. */
export async function asRun(db: PaperglossDatabase, run: number): Promise<SyncState> {
  const state = await readSyncState(db);
  if (state.run !== run) throw new DigestError('stopped', 'Another sync has begun.');
  return state;
}
