import type { BrowserDriver } from './drivers/index';

/** The databases: the digest and the reading list. */
export type DatabaseName = 'papergloss' | 'papergloss-reading-list';

/** Reads a whole table of a database, as an extension page sees it. */
export function readTable<Row>(
  driver: BrowserDriver,
  table: string,
  database: DatabaseName = 'papergloss',
): Promise<Row[]> {
  return driver.inExtension(
    async (_, [of, name]) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const opened = await settled(indexedDB.open(of));
      try {
        return (await settled(opened.transaction(name).objectStore(name).getAll())) as Row[];
      } finally {
        opened.close();
      }
    },
    [database, table] as const,
  );
}

/** Empties tables of a database. */
export async function clearTables(
  driver: BrowserDriver,
  tables: string[],
  database: DatabaseName = 'papergloss',
): Promise<void> {
  await driver.inExtension(
    async (_, [of, names]) => {
      const opened = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(of);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      try {
        await new Promise<void>((done, failed) => {
          const transaction = opened.transaction(names, 'readwrite');
          transaction.oncomplete = () => done();
          transaction.onerror = () => failed(transaction.error);
          for (const name of names) transaction.objectStore(name).clear();
        });
      } finally {
        opened.close();
      }
    },
    [database, tables] as [DatabaseName, string[]],
  );
}
