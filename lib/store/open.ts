import { PaperglossDatabase } from './database';
import { readOldList } from './old-list';
import { ReadingListDatabase } from './reading-list-database';
import type { SnapshotStorage } from './snapshots';
import type { IndexedDBParts } from './surviving';

/** Everything that is kept. */
export interface Store {
  /** The digest. */
  db: PaperglossDatabase;
  /** The reading list. */
  list: ReadingListDatabase;
}

export interface StoreOptions {
  snapshots: SnapshotStorage;
  /** Serves where the browser's own IndexedDB gives no access: in the background, which alone has anything to lose by it. */
  memory?: IndexedDBParts | undefined;
  /** The databases' names, for tests. */
  names?: { digest: string; list: string };
}

/**
 * The databases, opened at the first question to each. A digest that cannot be opened is begun anew, once the reading list
 * is safe from it.
 */
export function openStore({ snapshots, memory, names }: StoreOptions): Store {
  const list = new ReadingListDatabase({ name: names?.list, snapshots, oldHome: names?.digest, memory });
  const db = new PaperglossDatabase(names?.digest, { memory, beforeErase: () => rescueOldList(list) });
  return { db, list };
}

/** Rejects as long as the digest's database holds, or may hold, entries that are nowhere else. */
async function rescueOldList(list: ReadingListDatabase): Promise<void> {
  await list.open();
  if (list.kept === 'disk' && (await list.state.get('settled'))) return;
  const left = await readOldList(list.oldHome);
  if (left.length) throw new DOMException('The reading list is not yet in its own database.', 'InvalidStateError');
}
