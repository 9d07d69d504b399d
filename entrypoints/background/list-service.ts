import { browser } from 'wxt/browser';
import type { ReadingListEntry } from '@/lib/reading-list/entry';
import type { Store } from '@/lib/store/open';
import { listReading, type ReadingListChange, removeReading, setReading } from '@/lib/store/reading-list';
import { keepSnapshots } from '@/lib/store/snapshots';
import { RequestError } from './request-error';

/** When a worker has been up for so long, whoever woke it has been answered. */
const SETTLED_MS = 2_000;

export type ListService = ReturnType<typeof createListService>;

/** The reading list, and the snapshots of it. */
export function createListService(store: Store) {
  const { list } = store;

  /** Nobody waits for it; the next worker tries again. */
  const keep = () =>
    keepSnapshots(list, browser.storage.local, new Date()).catch((error: unknown) =>
      console.error('Papergloss: no snapshot of the reading list', error),
    );

  return {
    async set(change: ReadingListChange): Promise<ReadingListEntry> {
      const entry = await setReading(store, change, new Date());
      if (!entry) throw new RequestError('not-found', `The digest has no paper ${change.id}.`);
      void keep();
      return entry;
    },

    async remove(id: string): Promise<ReadingListEntry | null> {
      const removed = await removeReading(list, id, new Date());
      void keep();
      return removed;
    },

    all: () => listReading(list),

    /** The popup changes the list by itself: what it did is seen to by whatever wakes the worker next. */
    watch(): void {
      setTimeout(() => void keep(), SETTLED_MS);
      browser.alarms.onAlarm.addListener(() => void keep());
    },
  };
}
