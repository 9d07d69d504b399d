import type { BrowserDriver } from './drivers/index';

/** Reads a whole table of the database, as an extension page sees it. */
export function readTable<Row>(driver: BrowserDriver, table: string): Promise<Row[]> {
  return driver.inExtension(async (_, name) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('papergloss'));
    try {
      return (await settled(database.transaction(name).objectStore(name).getAll())) as Row[];
    } finally {
      database.close();
    }
  }, table);
}

/** Empties tables of the database. */
export async function clearTables(driver: BrowserDriver, tables: string[]): Promise<void> {
  await driver.inExtension(async (_, names) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('papergloss');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    try {
      await new Promise<void>((done, failed) => {
        const transaction = database.transaction(names, 'readwrite');
        transaction.oncomplete = () => done();
        transaction.onerror = () => failed(transaction.error);
        for (const name of names) transaction.objectStore(name).clear();
      });
    } finally {
      database.close();
    }
  }, tables);
}
