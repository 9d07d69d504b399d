import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { ReadingListEntry, ReadingStatus } from '@/lib/reading-list/entry';
import type { Store } from '@/lib/store/open';
import { listReading, removeReading, restoreReading, setReading } from '@/lib/store/reading-list';
import { keepSnapshots } from '@/lib/store/snapshots';
import { useLive } from './use-live';

/** The reading list, kept up to date, and what can be done to it. */
export function useReadingList(store: Store) {
  const { list } = store;
  const live = useLive(() => listReading(list), [list]);
  const [removed, setRemoved] = useState<ReadingListEntry | null>(null);
  const entries = live.state === 'ready' ? live.value : [];
  const saved = new Map(entries.map((entry) => [entry.id, entry]));

  const change = async <T>(work: () => Promise<T>): Promise<T> => {
    const done = await work();
    // The first snapshot waits for nothing; the background sees to it when the popup closes too soon.
    void keepSnapshots(list, browser.storage.local, new Date()).catch(() => {});
    return done;
  };
  const set = (id: string, status: ReadingStatus) => change(() => setReading(store, { id, status }, new Date()));
  const remove = async (id: string) => setRemoved(await change(() => removeReading(list, id, new Date())));

  return {
    state: live.state,
    entries,
    saved,
    set,
    remove,
    toggle: (id: string) => (saved.has(id) ? remove(id) : set(id, 'to-read')),
    /** What was just removed, `null` when there is nothing to take back. */
    removed,
    undo: () => {
      if (removed) void change(() => restoreReading(list, removed, new Date()));
      setRemoved(null);
    },
    forgetRemoved: () => setRemoved(null),
  };
}
