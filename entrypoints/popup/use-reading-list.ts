import { browser } from 'wxt/browser';
import { useLive } from '@/entrypoints/shared/use-live';
import type { ReadingListEntry } from '@/lib/reading-list/entry';
import type { Store } from '@/lib/store/open';
import { keepForGood } from '@/lib/store/persistence';
import { listReading, removeReading, restoreReading, setReading } from '@/lib/store/reading-list';
import { keepSnapshots } from '@/lib/store/snapshots';
import { useListActions } from './use-list-actions';

const NONE: readonly ReadingListEntry[] = [];

/** The reading list, kept up to date, and what can be done to it. */
export function useReadingList(store: Store) {
  const { list } = store;
  const live = useLive(() => listReading(list), [list]);

  const seenTo = async <T>(change: Promise<T>): Promise<T> => {
    const done = await change;
    // When the popup closes too soon for it, the background sees to it.
    void keepSnapshots(list, browser.storage.local, new Date()).catch(() => {});
    void keepForGood();
    return done;
  };
  const actions = useListActions(live.state === 'ready' ? live.value : NONE, {
    set: (id, status) => seenTo(setReading(store, { id, status }, new Date())),
    remove: (id) => seenTo(removeReading(list, id, new Date())),
    restore: (entry) => seenTo(restoreReading(list, entry, new Date())),
  });
  return { state: live.state, ...actions };
}
