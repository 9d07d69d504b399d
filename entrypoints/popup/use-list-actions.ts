import { useState } from 'preact/hooks';
import { type SaveFailure, saveFailureOf } from '@/components/parts/SaveFailed';
import type { ReadingListEntry, ReadingStatus } from '@/lib/reading-list/entry';
import { isDiskFull } from '@/lib/store/disk-full';

/** Where the reading list is changed. */
export interface ListWriter {
  set(id: string, status: ReadingStatus): Promise<unknown>;
  /** Answers what was removed. */
  remove(id: string): Promise<ReadingListEntry | null>;
  /** Puts back what was removed. */
  restore(entry: ReadingListEntry): Promise<unknown>;
}

/** What can be done to a reading list, the last removal undone, and how the last change failed if it did. */
export function useListActions(entries: readonly ReadingListEntry[], writer: ListWriter) {
  const [removed, setRemoved] = useState<ReadingListEntry | null>(null);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  const saved = new Map(entries.map((entry) => [entry.id, entry]));

  const change = async (work: () => Promise<unknown>) => {
    setFailure(null);
    try {
      await work();
    } catch (error) {
      console.error('Papergloss: the reading list was not changed', error);
      setFailure(isDiskFull(error) ? 'disk-full' : saveFailureOf(error));
    }
  };
  const set = (id: string, status: ReadingStatus) => change(() => writer.set(id, status));
  const remove = (id: string) => change(async () => setRemoved(await writer.remove(id)));

  return {
    entries,
    saved,
    set,
    remove,
    toggle: (id: string) => (saved.has(id) ? remove(id) : set(id, 'to-read')),
    /** What was just removed, `null` when there is nothing to take back. */
    removed,
    undo: () =>
      change(async () => {
        if (removed) await writer.restore(removed);
        setRemoved(null);
      }),
    forgetRemoved: () => setRemoved(null),
    failure,
  };
}
