import type { Transaction } from 'dexie';
import type { Paper } from '@/lib/paper/paper';
import type { ReadingListEntry } from '@/lib/reading-list/entry';
import { updateKeys } from './key-rows';

/** Papers held in memory at once. */
const BATCH = 500;

const NOTHING_LINKED = { models: [], datasets: [], spaces: [] };

type Version1Paper = Omit<Paper, keyof typeof NOTHING_LINKED>;

/** From version 1, where a paper carried its keys and nothing of what is linked to it. */
export async function toVersion2(tx: Transaction): Promise<void> {
  const papers = tx.table<Version1Paper & { keys?: string[] }, string>('papers');
  const ids = await papers.toCollection().primaryKeys();
  for (let start = 0; start < ids.length; start += BATCH) {
    const stored = await papers.bulkGet(ids.slice(start, start + BATCH));
    const whole = stored.flatMap((paper) => {
      if (!paper) return [];
      const { keys: _, ...rest } = paper;
      return [{ ...NOTHING_LINKED, ...rest }];
    });
    await papers.bulkPut(whole);
    await updateKeys(tx.table('keys'), [], whole);
  }
  const entries = tx.table<ReadingListEntry>('readingList').toCollection();
  await entries.modify((entry) => {
    entry.paper = { ...NOTHING_LINKED, ...entry.paper };
  });
}
