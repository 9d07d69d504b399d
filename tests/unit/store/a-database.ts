import { onTestFinished } from 'vitest';
import type { Paper } from '@/lib/paper/paper';
import { PaperglossDatabase } from '@/lib/store/database';
import { putPapers } from '@/lib/store/papers';

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

/** A database with these papers in it. */
export async function databaseWith(...papers: Paper[]): Promise<PaperglossDatabase> {
  const db = aDatabase();
  await putPapers(db, papers);
  return db;
}

/** What IndexedDB refuses to store, whatever it is said to be. */
export const UNSTORABLE = (() => {}) as never;
