import type { ReadingListEntry } from '@/lib/reading-list/entry';
import { readEntry } from '@/lib/reading-list/schema';
import { inTime, openAsItIs, settled } from './raw';

// Up to version 4 the reading list was a table of the digest's database. It is read there past Dexie: whatever version
// the database is of, and also when it can no longer be upgraded.
const TABLE = 'readingList';

/** The entries of the old table, in today's shape; those that are none are left out. */
export async function readOldList(name: string): Promise<ReadingListEntry[]> {
  const stored = await withOldTable(name, 'readonly', (table) => settled(table.getAll()));
  return (stored ?? []).map(readEntry).filter((entry) => entry !== null);
}

/** Empties it, once its entries are somewhere else. */
export async function emptyOldList(name: string): Promise<void> {
  await withOldTable(name, 'readwrite', (table) => settled(table.clear()));
}

/** Does `work` with the table; `undefined` where there is none. */
async function withOldTable<T>(
  name: string,
  mode: IDBTransactionMode,
  work: (table: IDBObjectStore) => Promise<T>,
): Promise<T | undefined> {
  const database = await inTime(openAsItIs(name));
  if (!database) return undefined;
  try {
    if (!database.objectStoreNames.contains(TABLE)) return undefined;
    const transaction = database.transaction(TABLE, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const [result] = await inTime(Promise.all([work(transaction.objectStore(TABLE)), done]));
    return result;
  } finally {
    database.close();
  }
}
