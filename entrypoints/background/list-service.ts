import { browser } from 'wxt/browser';
import type { ReadingListEntry } from '@/lib/reading-list/entry';
import { isDiskFull } from '@/lib/store/disk-full';
import type { Store } from '@/lib/store/open';
import { keepForGood } from '@/lib/store/persistence';
import {
  listReading,
  type ReadingListChange,
  removeReading,
  restoreReading,
  setReading,
} from '@/lib/store/reading-list';
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

  /** What a change comes to; a full disk is told by its own code. */
  const change = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw isDiskFull(error) ? new RequestError('disk-full', 'The disk is full; nothing was changed.') : error;
    } finally {
      void keep();
    }
  };

  return {
    async set(wanted: ReadingListChange): Promise<ReadingListEntry> {
      const entry = await change(setReading(store, wanted, new Date()));
      if (!entry) throw new RequestError('not-found', `The digest has no paper ${wanted.id}.`);
      return entry;
    },

    remove: (id: string): Promise<ReadingListEntry | null> => change(removeReading(list, id, new Date())),

    restore: (entry: ReadingListEntry): Promise<void> => change(restoreReading(list, entry, new Date())),

    all: () => listReading(list),

    /** The popup changes the list by itself: what it did is seen to by whatever wakes the worker next. */
    watch(): void {
      setTimeout(() => void Promise.all([keep(), keepForGood()]), SETTLED_MS);
      browser.alarms.onAlarm.addListener(() => void keep());
    },
  };
}
