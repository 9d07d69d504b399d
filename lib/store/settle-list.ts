import { mergeEntries } from '@/lib/reading-list/snapshot';
import { emptyOldList, readOldList } from './old-list';
import { inTime } from './raw';
import type { ReadingListDatabase } from './reading-list-database';
import { newestSnapshot, type SnapshotStorage } from './snapshots';

/**
 * Brings into the list what was saved before its database was made: the entries of the old table, and those of the
 * newest snapshot. They are copied first, in one transaction with the row that says so, and only then is the old table
 * emptied: it may break off anywhere and is done again, and two contexts may do it at once. What does not work out, such
 * as a storage that does not answer in time, is tried again at the next opening, and keeps nobody from the list for long.
 */
export async function settleList(list: ReadingListDatabase, snapshots: SnapshotStorage): Promise<void> {
  try {
    const [settled, emptied] = await list.state.bulkGet(['settled', 'old-list-emptied']);
    if (!settled) await bringBack(list, snapshots);
    // In memory nothing has come from there.
    if (!emptied && list.kept === 'disk') {
      await emptyOldList(list.oldHome);
      await list.state.put({ key: 'old-list-emptied', at: new Date().toISOString() });
    }
  } catch (error) {
    console.error('Papergloss: what was saved before is not yet in the reading list', error);
  }
}

async function bringBack(list: ReadingListDatabase, snapshots: SnapshotStorage): Promise<void> {
  const onDisk = list.kept === 'disk';
  const [snapshot, old] = await Promise.allSettled([
    inTime(newestSnapshot(snapshots)),
    onDisk ? readOldList(list.oldHome) : [],
  ]);
  const restored = snapshot.status === 'fulfilled' ? snapshot.value : null;
  const before = [...(restored?.entries ?? []), ...(old.status === 'fulfilled' ? old.value : [])];
  const at = new Date().toISOString();
  await list.transaction('rw', list.entries, list.state, async () => {
    if (await list.state.get('settled')) return;
    await list.entries.bulkPut(mergeEntries(await list.entries.toArray(), before));
    if (restored) {
      const { takenAt, entries, bad } = restored;
      await list.state.put({ key: 'restored', at, takenAt, entries: entries.length, bad });
    }
    if (before.length && onDisk) await list.state.put({ key: 'changed', at });
    if (snapshot.status === 'fulfilled' && old.status === 'fulfilled') await list.state.put({ key: 'settled', at });
  });
  if (snapshot.status === 'rejected') throw snapshot.reason;
  if (old.status === 'rejected') throw old.reason;
}
