import {
  createSnapshot,
  isSnapshotDue,
  mergeEntries,
  type ReadSnapshot,
  readSnapshot,
} from '@/lib/reading-list/snapshot';
import type { ReadingListDatabase } from './reading-list-database';

/** Where snapshots are kept, outside of IndexedDB: `browser.storage.local`. */
export interface SnapshotStorage {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Two, taken in turns: a new one takes the place of the older, so that one that went wrong is not the only one. */
export const SNAPSHOT_KEYS = ['readingListSnapshot1', 'readingListSnapshot2'] as const;

/** Set while the newest snapshot holds what was saved in memory, when the list's database gave no access. */
export const MEMORY_KEY = 'readingListFromMemory';

/** The browser's own lock over all contexts. */
const LOCK = 'papergloss-snapshot';

/**
 * The newest snapshot that can be read, `null` when there is none. It has the whole list of its time, so what only the
 * one before it has was removed; but when entries of it are torn, the one before may have them: all of that come back,
 * rather one too many than one too few.
 */
export async function newestSnapshot(storage: SnapshotStorage): Promise<ReadSnapshot | null> {
  const [{ snapshot: newest }, { snapshot: before }] = await keptSnapshots(storage);
  if (!newest?.bad || !before) return newest;
  return { ...newest, entries: mergeEntries(newest.entries, before.entries) };
}

/**
 * Looks after the list and its snapshots: takes one when it is time (see `isSnapshotDue`), of a list in memory after
 * every change; and brings what was saved in memory into the database, once that can be opened again.
 */
export function keepSnapshots(list: ReadingListDatabase, storage: SnapshotStorage, now: Date): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    const [settled, taken, changed] = await list.state.bulkGet(['settled', 'snapshot', 'changed']);
    // A list that does not have yet what a snapshot holds must not take its place.
    if (!settled) return;
    if (list.kept === 'memory') {
      if (changed && taken?.at !== changed.at) await take(list, storage, new Date(changed.at), true);
      return;
    }
    if ((await storage.get([MEMORY_KEY]))[MEMORY_KEY]) await takeOverMemory(list, storage, now);
    else if (isSnapshotDue(taken?.at ?? null, changed?.at ?? null, now)) await take(list, storage, now, false);
  });
}

async function take(list: ReadingListDatabase, storage: SnapshotStorage, now: Date, inMemory: boolean): Promise<void> {
  const [newest, older] = await keptSnapshots(storage);
  const snapshot = createSnapshot(await list.entries.toArray(), now, newest.snapshot);
  await storage.set({ [older.key]: snapshot, [MEMORY_KEY]: inMemory });
  await list.state.put({ key: 'snapshot', at: snapshot.takenAt });
}

/** A paper that was removed in memory is there once more; none that was saved is missing. */
async function takeOverMemory(list: ReadingListDatabase, storage: SnapshotStorage, now: Date): Promise<void> {
  const snapshot = await newestSnapshot(storage);
  await list.transaction('rw', list.entries, async () => {
    await list.entries.bulkPut(mergeEntries(await list.entries.toArray(), snapshot?.entries ?? []));
  });
  await take(list, storage, now, false);
}

interface Kept {
  key: (typeof SNAPSHOT_KEYS)[number];
  snapshot: ReadSnapshot | null;
}

/** Both places, that of the newest snapshot first. */
async function keptSnapshots(storage: SnapshotStorage): Promise<[Kept, Kept]> {
  const stored = await storage.get([...SNAPSHOT_KEYS]);
  const read = (key: Kept['key']): Kept => ({ key, snapshot: readSnapshot(stored[key]) });
  const [first, second] = [read(SNAPSHOT_KEYS[0]), read(SNAPSHOT_KEYS[1])];
  const number = ({ snapshot }: Kept) => snapshot?.number ?? Number.NEGATIVE_INFINITY;
  return number(first) >= number(second) ? [first, second] : [second, first];
}
