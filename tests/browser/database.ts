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

/** Deletes databases, as a browser does that has no room left, or a person. */
export async function deleteDatabases(driver: BrowserDriver, names: DatabaseName[]): Promise<void> {
  await driver.inExtension(async (_, databases) => {
    for (const name of databases) {
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
      });
    }
  }, names);
}

export interface MadeDatabase {
  name: DatabaseName;
  /** As IndexedDB counts: ten times Dexie's number. */
  version: number;
  /** The tables and the key of each. */
  tables: Record<string, string>;
  rows?: Record<string, unknown[]>;
  /** Keeps it open, and lets go for nobody until `letGo`. */
  hold?: boolean;
}

/** Puts a database of another version in the place of one. */
export async function makeDatabase(driver: BrowserDriver, made: MadeDatabase): Promise<void> {
  await deleteDatabases(driver, [made.name]);
  await driver.inExtension(async (_, { name, version, tables, rows = {}, hold = false }) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, version);
      request.onupgradeneeded = () => {
        for (const [table, keyPath] of Object.entries(tables)) request.result.createObjectStore(table, { keyPath });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((done, failed) => {
      const transaction = database.transaction(Object.keys(tables), 'readwrite');
      transaction.oncomplete = () => done();
      transaction.onerror = () => failed(transaction.error);
      for (const [table, all] of Object.entries(rows)) for (const row of all) transaction.objectStore(table).put(row);
    });
    if (hold) Object.assign(globalThis, { held: database });
    else database.close();
  }, made);
}

/** Closes the database that is held open. */
export async function letGo(driver: BrowserDriver): Promise<void> {
  await driver.inExtension(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
}

/** The version of a database, as IndexedDB counts. */
export function versionOf(driver: BrowserDriver, database: DatabaseName): Promise<number | undefined> {
  return driver.inExtension(
    async (_, wanted) => (await indexedDB.databases()).find(({ name }) => name === wanted)?.version,
    database,
  );
}
