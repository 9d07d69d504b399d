import type { ReadingListEntry, ReadingStatus } from '@/lib/reading-list/entry';
import type { PaperglossDatabase } from './database';

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
export function setReading(
  db: PaperglossDatabase,
  change: ReadingListChange,
  now: Date,
): Promise<ReadingListEntry | null> {
  return db.transaction('rw', db.readingList, db.papers, async () => {
    const [saved, stored] = await Promise.all([db.readingList.get(change.id), db.papers.get(change.id)]);
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
    await db.readingList.put(entry);
    return entry;
  });
}

/** Puts a removed entry back as it was: the way out of a mistake. */
export async function restoreReading(db: PaperglossDatabase, entry: ReadingListEntry): Promise<void> {
  await db.readingList.put(entry);
}

/** Takes a paper off the list; resolves to the entry that was there. */
export function removeReading(db: PaperglossDatabase, id: string): Promise<ReadingListEntry | null> {
  return db.transaction('rw', db.readingList, async () => {
    const entry = await db.readingList.get(id);
    await db.readingList.delete(id);
    return entry ?? null;
  });
}

/** The whole list, last saved first. */
export function listReading(db: PaperglossDatabase): Promise<ReadingListEntry[]> {
  return db.readingList.orderBy('savedAt').reverse().toArray();
}

/** The entry of one paper, `null` when it is not saved. */
export async function getReading(db: PaperglossDatabase, id: string): Promise<ReadingListEntry | null> {
  return (await db.readingList.get(id)) ?? null;
}
