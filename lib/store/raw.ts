/** IndexedDB without Dexie, for databases of which nothing can be taken for granted. */

/** The browser's own IndexedDB. */
export function diskDB(): IDBFactory {
  if (!globalThis.indexedDB) throw new DOMException('The browser has no IndexedDB.', 'MissingAPIError');
  return globalThis.indexedDB;
}

/** An answer that has not come after so long is taken to come never, in milliseconds. */
const DEADLINE_MS = 10_000;

/** What a promise resolves to; rejects with a `TimeoutError` when that takes too long. */
export async function inTime<T>(promise: Promise<T>, ms = DEADLINE_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('There is no answer.', 'TimeoutError')), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Opens a database of whatever version; `null` when there is none, and none is made. It stands in nobody's way. */
export async function openAsItIs(name: string): Promise<IDBDatabase | null> {
  const request = diskDB().open(name);
  let isNew = false;
  request.onupgradeneeded = () => {
    isNew = true;
    request.transaction?.abort();
  };
  try {
    const database = await settled(request);
    database.onversionchange = () => database.close();
    return database;
  } catch (error) {
    if (isNew) return null;
    throw error;
  }
}
