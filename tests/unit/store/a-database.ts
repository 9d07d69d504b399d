import type Dexie from 'dexie';
import { onTestFinished } from 'vitest';
import type { Paper } from '@/lib/paper/paper';
import { PaperglossDatabase } from '@/lib/store/database';
import { openStore, type Store, type StoreOptions } from '@/lib/store/open';
import { putPapers } from '@/lib/store/papers';
import type { SnapshotStorage } from '@/lib/store/snapshots';

/** A database of its own for one test, deleted when that is over. */
export function aDatabase(): PaperglossDatabase {
  return temporary(new PaperglossDatabase(`test-${crypto.randomUUID()}`));
}

/** A database with these papers in it. */
export async function databaseWith(...papers: Paper[]): Promise<PaperglossDatabase> {
  const db = aDatabase();
  await putPapers(db, papers);
  return db;
}

export interface StoreParts extends Partial<StoreOptions> {
  name?: string;
}

/** A digest and a reading list of their own for one test; the second of the same name is as if another page had it open. */
export function aStore({ name = `test-${crypto.randomUUID()}`, ...options }: StoreParts = {}): Store {
  const names = { digest: name, list: `${name}-list` };
  const store = openStore({ snapshots: aStorage(), ...options, names });
  temporary(store.db);
  temporary(store.list);
  return store;
}

/** A store whose digest has these papers. */
export async function storeWith(...papers: Paper[]): Promise<Store> {
  const store = aStore();
  await putPapers(store.db, papers);
  return store;
}

/** As `browser.storage.local` is: what goes in is copied. */
export function aStorage(items: Record<string, unknown> = {}): SnapshotStorage & { items: Record<string, unknown> } {
  return {
    items,
    get: async (keys) =>
      structuredClone(Object.fromEntries(Object.entries(items).filter(([key]) => keys.includes(key)))),
    set: async (more) => void Object.assign(items, structuredClone(more)),
  };
}

function temporary<DB extends Dexie>(db: DB): DB {
  onTestFinished(async () => {
    db.close();
    // Not by Dexie, which warns when the connection takes a moment to close.
    const deletion = indexedDB.deleteDatabase(db.name);
    await new Promise((resolve, reject) => {
      deletion.onsuccess = resolve;
      deletion.onerror = reject;
    });
  });
  return db;
}

/** What IndexedDB refuses to store, whatever it is said to be. */
export const UNSTORABLE = (() => {}) as never;
