import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Table } from 'dexie';
import type { Paper } from '../../lib/paper/paper';
import { type KeyRow, updateKeys } from '../../lib/store/key-rows';
import { clearTables } from '../browser/database';
import type { BrowserDriver } from '../browser/drivers/driver';
import { stopWorker } from './bench-browser';

/** Rows that are written at one go. */
const BATCH = 2_000;

/** What one transaction writes: rows of the tables of these names. */
interface Batch {
  papers: readonly Paper[];
  keys: readonly KeyRow[];
}

/** Fills the database of an extension that is running, quicker than any digest server could. */
export interface PaperSeed {
  /** Adds papers that are not there yet. The worker is stopped then: what it held in memory is no more true. */
  add(papers: readonly Paper[]): Promise<void>;
}

/**
 * Empties the database of its papers and makes ready to fill it. The rows are made by the code that makes them in the
 * worker, and written by a page of the extension with nothing but IndexedDB, which takes them from a server here: a
 * hundred thousand papers are a quarter of a gigabyte.
 */
export async function emptyPapers(browser: BrowserDriver): Promise<PaperSeed> {
  const held = new Map<string, KeyRow>();
  await clearTables(browser, ['papers', 'keys']);
  return {
    async add(papers) {
      const keys = await keysWith(papers, held);
      const batches: Batch[] = [];
      for (let i = 0; i < Math.max(papers.length, keys.length); i += BATCH) {
        batches.push({ papers: papers.slice(i, i + BATCH), keys: keys.slice(i, i + BATCH) });
      }
      await write(browser, batches);
      await stopWorker(browser);
    },
  };
}

/** The rows of keys that change when these papers come to those that hold already. */
async function keysWith(papers: readonly Paper[], held: Map<string, KeyRow>): Promise<KeyRow[]> {
  const changed: KeyRow[] = [];
  const table = {
    bulkGet: async (keys: string[]) => keys.map((key) => held.get(key)),
    async bulkPut(rows: KeyRow[]) {
      for (const row of rows) held.set(row.key, row);
      changed.push(...rows);
    },
    // Papers only come, so no key loses its last one.
    bulkDelete: async () => {},
  };
  await updateKeys(table as unknown as Table<KeyRow, string>, [], papers);
  return changed;
}

async function write(browser: BrowserDriver, batches: readonly Batch[]): Promise<void> {
  const server = createServer(({ url = '' }, response) => {
    response.end(JSON.stringify(batches[Number(url.slice(1))]));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    for (const i of batches.keys()) await browser.inExtension(putBatch, `${origin}/${i}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Runs in a page of the extension: writes the batch at an address, and that the papers have changed. */
async function putBatch(_: unknown, url: string): Promise<void> {
  const batch: Record<string, unknown[]> = await (await fetch(url)).json();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('papergloss');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  try {
    await new Promise<void>((done, failed) => {
      const transaction = database.transaction([...Object.keys(batch), 'state'], 'readwrite');
      transaction.oncomplete = () => done();
      transaction.onerror = () => failed(transaction.error);
      for (const [table, rows] of Object.entries(batch)) {
        for (const row of rows) transaction.objectStore(table).put(row);
      }
      const state = transaction.objectStore('state');
      const held = state.get('papers');
      held.onsuccess = () => state.put({ key: 'papers', revision: (held.result?.revision ?? 0) + 1 });
    });
  } finally {
    database.close();
  }
}
