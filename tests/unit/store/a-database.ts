import { onTestFinished } from 'vitest';
import { PaperglossDatabase } from '@/lib/store/database';

/** A database of its own for one test, deleted when that is over. */
export function aDatabase(): PaperglossDatabase {
  const db = new PaperglossDatabase(`test-${crypto.randomUUID()}`);
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
