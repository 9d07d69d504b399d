import type { WxtBrowser } from 'wxt/browser';
import type { SyncState } from '@/lib/store/database';
import type { DigestServer } from '../digest-server/index';
import { until } from './drivers/deadline';
import type { BrowserDriver } from './drivers/index';

/**
 * Syncs with a server that fails, in an extension that has it in its settings and nothing of it in its store: stops the
 * background so many times, now in the middle of a request and now after some, and waits for the end.
 */
export async function syncRoughly(
  driver: BrowserDriver,
  server: DigestServer,
  deaths: number,
  timeoutMs = 200_000,
): Promise<void> {
  for (let death = 0; death < deaths; death += 1) {
    const before = server.requests.length;
    await driver.inExtension(ringAlarm);
    const isUnderWay = async () => (server.requests.length > before + (death % 3) ? true : null);
    // A sync that rests or has ended asks for nothing.
    await until('Waiting for requests', isUnderWay, { timeoutMs: 3_000 }).catch(() => {});
    await driver.stopBackground();
  }
  const end = async (): Promise<string | null> => {
    await driver.inExtension(ringAlarm);
    const { value } = await driver.inExtension((api) => api.runtime.sendMessage({ type: 'sync.status' }));
    return value.lastSync;
  };
  await until('Waiting for the rough sync', end, { timeoutMs });
}

/** Brings the next sync about at once, whatever failed before: nobody wants to sit through the waits in a test. */
async function ringAlarm(api: WxtBrowser): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('papergloss');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  await new Promise<void>((done, failed) => {
    const transaction = database.transaction('state', 'readwrite');
    transaction.oncomplete = () => done();
    transaction.onerror = () => failed(transaction.error);
    const store = transaction.objectStore('state');
    const held = store.get('sync');
    held.onsuccess = () => {
      const state: SyncState | undefined = held.result;
      if (!state) return;
      // What was set aside for long is of no use, now or later.
      const useless = Object.entries(state.aside ?? {}).filter(
        ([, until]) => until > state.budget.windowEndsAt + 86_400_000,
      );
      store.put({ ...state, notBefore: 0, aside: Object.fromEntries(useless) });
    };
  });
  database.close();
  await api.alarms.create('sync', { when: Date.now() });
}
