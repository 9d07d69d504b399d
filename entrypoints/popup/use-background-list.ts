import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { send } from '@/lib/messages/send';
import type { ReadingListEntry } from '@/lib/reading-list/entry';
import { newestSnapshot } from '@/lib/store/snapshots';
import { useListActions } from './use-list-actions';

/** The reading list as the background has it, or, when that does not answer, as the newest snapshot has it. */
export function useBackgroundList() {
  const [entries, setEntries] = useState<ReadingListEntry[]>([]);
  const read = useCallback(async () => {
    const fromSnapshot = async () => (await newestSnapshot(browser.storage.local))?.entries ?? [];
    setEntries(await send('readingList.list', {}).catch(fromSnapshot));
  }, []);
  useEffect(() => void read().catch(() => {}), [read]);

  return useListActions(entries, {
    set: (id, status) => send('readingList.set', { id, status }).then(read),
    remove: (id) => send('readingList.remove', { id }).finally(read),
    restore: (entry) => send('readingList.restore', { entry }).then(read),
  });
}
