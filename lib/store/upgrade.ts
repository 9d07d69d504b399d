import type { Transaction } from 'dexie';
import type { Paper } from '@/lib/paper/paper';
import type { ReadingListEntry } from '@/lib/reading-list/entry';
import { updateKeys } from './key-rows';

/** Papers held in memory at once. */
const BATCH = 500;

type Version1Paper = Omit<Paper, 'models' | 'datasets' | 'spaces'>;

/** From version 1, where a paper carried its keys and nothing of what is linked to it. */
export async function toVersion2(tx: Transaction): Promise<void> {
  const papers = tx.table<Version1Paper & { keys?: string[] }, string>('papers');
  const ids = await papers.toCollection().primaryKeys();
  for (let start = 0; start < ids.length; start += BATCH) {
    const stored = await papers.bulkGet(ids.slice(start, start + BATCH));
    const whole = stored.flatMap((paper) => (paper ? [withLinked(paper)] : []));
    await papers.bulkPut(whole);
    await updateKeys(tx.table('keys'), [], whole);
  }
  await tx
    .table<ReadingListEntry>('readingList')
    .toCollection()
    .modify((entry) => {
      entry.paper = withLinked(entry.paper);
    });
}

function withLinked({ keys: _, ...paper }: Version1Paper & { keys?: string[] }): Paper {
  return { models: [], datasets: [], spaces: [], ...paper };
}
