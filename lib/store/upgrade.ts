import type { Table, Transaction } from 'dexie';
import type { DayRecord } from '@/lib/digest/freshness';
import type { Paper } from '@/lib/paper/paper';
import type { ReadingListEntry } from '@/lib/reading-list/entry';
import { type KeyRow, NAME, updateKeys } from './key-rows';

/** Papers held in memory at once. */
const BATCH = 500;

/** Makes the table of keys anew, for a version in which papers answer to other keys than they did. */
export async function rebuildKeys(tx: Transaction): Promise<void> {
  const keys = tx.table<KeyRow, string>('keys');
  await keys.clear();
  await inBatches(tx.table<Paper, string>('papers'), (papers) => updateKeys(keys, [], papers));
}

const NOTHING_LINKED = { models: [], datasets: [], spaces: [] };

type Version1Paper = Omit<Paper, keyof typeof NOTHING_LINKED | 'version'>;

/** From version 1, where a paper carried its keys and nothing of what is linked to it. */
export async function toVersion2(tx: Transaction): Promise<void> {
  const papers = tx.table<Version1Paper & { keys?: string[] }, string>('papers');
  await inBatches(papers, (stored) =>
    papers.bulkPut(stored.map(({ keys: _, ...rest }) => ({ ...NOTHING_LINKED, ...rest }))),
  );
  await rebuildKeys(tx);
  const entries = tx.table<ReadingListEntry>('readingList').toCollection();
  await entries.modify((entry) => {
    entry.paper = { ...NOTHING_LINKED, ...entry.paper };
  });
}

/** From version 2, where a paper did not tell its newest version. */
export const toVersion3 = (tx: Transaction): Promise<void> => giveAllPapers(tx, { version: null });

/**
 * From version 3, where nothing was known of how upvotes grow and of papers that were withdrawn, and no day had the tag
 * of its list. Papers had rows in `keys` for their own names.
 */
export async function toVersion4(tx: Transaction): Promise<void> {
  await giveAllPapers(tx, { upvoteHistory: [], withdrawnAt: null });
  await tx.table<KeyRow, string>('keys').where('key').startsWith(NAME).delete();
  const days = tx.table<DayRecord, string>('days').toCollection();
  await days.modify((day) => {
    day.etag = null;
  });
}

/** Gives fields to every paper that does not have them: to those of the digest and to saved copies. */
async function giveAllPapers(tx: Transaction, fields: Partial<Paper>): Promise<void> {
  const papers = tx.table<Paper, string>('papers');
  await inBatches(papers, (stored) => papers.bulkPut(stored.map((paper) => ({ ...fields, ...paper }))));
  const entries = tx.table<ReadingListEntry, string>('readingList');
  await inBatches(entries, (saved) =>
    entries.bulkPut(saved.map((entry) => ({ ...entry, paper: { ...fields, ...entry.paper } }))),
  );
}

async function inBatches<T>(table: Table<T, string>, work: (rows: T[]) => PromiseLike<unknown>): Promise<void> {
  const ids = await table.toCollection().primaryKeys();
  for (let start = 0; start < ids.length; start += BATCH) {
    const rows = await table.bulkGet(ids.slice(start, start + BATCH));
    await work(rows.filter((row) => row !== undefined));
  }
}
