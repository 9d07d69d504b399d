import type { ReadingListEntry, ReadingStatus } from '@/lib/reading-list/entry';
import type { Store } from './open';
import type { ReadingListDatabase } from './reading-list-database';

/** What a person sets on a saved paper; what is left out stays as it was. */
export interface ReadingListChange {
  id: string;
  status: ReadingStatus;
  tags?: string[] | undefined;
  note?: string | undefined;
}

/**
 * Saves a paper, or changes a saved one. The entry takes a copy of the paper as the digest knows it now.
 * Resolves to `null`, and writes nothing, when neither the digest nor the list knows the paper.
 */
export async function setReading(
  { db, list }: Store,
  change: ReadingListChange,
  now: Date,
): Promise<ReadingListEntry | null> {
  const stored = await db.papers.get(change.id);
  return changeList(list, now, async () => {
    const saved = await list.entries.get(change.id);
    const paper = stored ?? saved?.paper;
    if (!paper) return null;
    const entry: ReadingListEntry = {
      id: change.id,
      status: change.status,
      tags: change.tags ?? saved?.tags ?? [],
      note: change.note ?? saved?.note ?? '',
      savedAt: saved?.savedAt ?? now.toISOString(),
      updatedAt: now.toISOString(),
      paper,
    };
    await list.entries.put(entry);
    return entry;
  });
}

/** Puts a removed entry back as it was: the way out of a mistake. */
export async function restoreReading(list: ReadingListDatabase, entry: ReadingListEntry, now: Date): Promise<void> {
  await changeList(list, now, () => list.entries.put(entry));
}

/** Takes a paper off the list; resolves to the entry that was there. */
export function removeReading(list: ReadingListDatabase, id: string, now: Date): Promise<ReadingListEntry | null> {
  return changeList(list, now, async () => {
    const entry = await list.entries.get(id);
    await list.entries.delete(id);
    return entry ?? null;
  });
}

/** The whole list, last saved first. */
export function listReading(list: ReadingListDatabase): Promise<ReadingListEntry[]> {
  return list.entries.orderBy('savedAt').reverse().toArray();
}

/** The entry of one paper, `null` when it is not saved. */
export async function getReading(list: ReadingListDatabase, id: string): Promise<ReadingListEntry | null> {
  return (await list.entries.get(id)) ?? null;
}

/** Notes with what is done to the list that it was, so that the next snapshot comes. */
function changeList<T>(list: ReadingListDatabase, now: Date, work: () => PromiseLike<T>): Promise<T> {
  return list.transaction('rw', list.entries, list.state, async () => {
    const done = await work();
    if (done !== null) await list.state.put({ key: 'changed', at: now.toISOString() });
    return done;
  });
}
