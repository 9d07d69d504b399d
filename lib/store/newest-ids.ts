import type { Paper } from '@/lib/paper/paper';
import type { PaperglossDatabase } from './database';

/** Read at one go, some milliseconds' work each: between two goes others get their answers. */
const IDS_AT_ONCE = 5_000;
const PAPERS_AT_ONCE = 50;

/** Behind every id of the form in use since 2007; those of the old form begin with a letter. */
const FIRST_LETTER = 'a';

/**
 * The `most` papers that were last given an arXiv id, the oldest first, read without keeping others waiting.
 *
 * @param pause between two goes
 */
export async function papersWithNewestIds(
  db: PaperglossDatabase,
  most: number,
  pause: () => Promise<unknown> = async () => {},
): Promise<Paper[]> {
  const papers: Paper[] = [];
  const ids = await newestIds(db, most);
  for (let start = 0; start < ids.length; start += PAPERS_AT_ONCE) {
    await pause();
    const batch = ids.slice(start, start + PAPERS_AT_ONCE);
    const found = await db.papers.bulkGet(batch);
    papers.push(...found.filter((paper) => paper !== undefined));
  }
  return papers;
}

async function newestIds(db: PaperglossDatabase, most: number): Promise<string[]> {
  const ids: string[] = [];
  for (let last: string | undefined = ''; last !== undefined; ) {
    const batch: string[] = await db.papers.where('id').above(last).limit(IDS_AT_ONCE).primaryKeys();
    ids.push(...batch);
    last = batch.at(-1);
  }
  const isOld = (id: string) => id >= FIRST_LETTER;
  return [...ids.filter(isOld), ...ids.filter((id) => !isOld(id))].slice(-most);
}
