import type { ConvertedRows } from '@/lib/digest/convert';
import { keysOf } from '@/lib/paper/keys';
import { mergePaper } from '@/lib/paper/merge';
import type { Paper } from '@/lib/paper/paper';
import type { PaperglossDatabase, PapersRevision, StoredPaper } from './database';

/**
 * The papers that `keys` name, in order; `null` where none does. One indexed read for the whole batch.
 * Where several papers share a key (a repository), the one with the most upvotes stands for them, then the newest.
 */
export async function findByKeys(db: PaperglossDatabase, keys: readonly string[]): Promise<(Paper | null)[]> {
  const found = await db.papers
    .where('keys')
    .anyOf([...new Set(keys)])
    .toArray();
  const best = new Map<string, StoredPaper>();
  for (const paper of found) {
    for (const key of paper.keys) {
      const other = best.get(key);
      if (!other || isBetter(paper, other)) best.set(key, paper);
    }
  }
  return keys.map((key) => withoutKeys(best.get(key)));
}

function isBetter(a: Paper, b: Paper): boolean {
  const upvotes = (a.upvotes ?? -1) - (b.upvotes ?? -1);
  return upvotes !== 0 ? upvotes > 0 : (a.publishedAt ?? '') > (b.publishedAt ?? '');
}

/** Every paper of the digest. */
export async function allPapers(db: PaperglossDatabase): Promise<Paper[]> {
  return (await db.papers.toArray()).map((paper) => withoutKeys(paper));
}

/** The newest papers of the digest, a day's most upvoted first; before the first sync, those of the starter digest. */
export async function newestPapers(db: PaperglossDatabase, limit: number): Promise<Paper[]> {
  const dated = await db.papers
    .orderBy('digestDate')
    .reverse()
    // A day has had 73 papers at most: enough to sort the newest ones by upvotes.
    .limit(limit + 100)
    .toArray();
  const papers = dated.length ? dated : await db.papers.toArray();
  const day = (paper: Paper) => paper.digestDate ?? paper.publishedAt ?? '';
  return papers
    .sort((a, b) => day(b).localeCompare(day(a)) || (b.upvotes ?? 0) - (a.upvotes ?? 0))
    .slice(0, limit)
    .map((paper) => withoutKeys(paper));
}

/** The paper with this canonical arXiv id. */
export async function getPaper(db: PaperglossDatabase, id: string): Promise<Paper | null> {
  return withoutKeys(await db.papers.get(id));
}

/** Writes papers over what is known of them (see `mergePaper`). */
export async function putPapers(db: PaperglossDatabase, papers: readonly Paper[]): Promise<void> {
  await db.transaction('rw', db.papers, db.state, async () => {
    const known = await db.papers.bulkGet(papers.map((paper) => paper.id));
    const merged = new Map<string, StoredPaper>();
    papers.forEach((paper, i) => {
      const whole = mergePaper(merged.get(paper.id) ?? known[i], paper);
      merged.set(paper.id, { ...whole, keys: keysOf(whole) });
    });
    await db.papers.bulkPut([...merged.values()]);
    await db.state.put({ key: 'papers', revision: (await readRevision(db)) + 1 });
  });
}

/** Writes one day of the digest: its papers and the record that it was fetched, in one transaction. */
export async function putDay(
  db: PaperglossDatabase,
  date: string,
  rows: ConvertedRows,
  fetchedAt: number,
): Promise<void> {
  await db.transaction('rw', db.papers, db.days, db.state, async () => {
    await putPapers(db, rows.papers);
    await db.days.put({ date, fetchedAt, papers: rows.papers.length, bad: rows.bad });
  });
}

/** Grows with every write to the papers, by whatever context. */
export async function readRevision(db: PaperglossDatabase): Promise<number> {
  return ((await db.state.get('papers')) as PapersRevision | undefined)?.revision ?? 0;
}

function withoutKeys(stored: StoredPaper): Paper;
function withoutKeys(stored: StoredPaper | undefined): Paper | null;
function withoutKeys(stored: StoredPaper | undefined): Paper | null {
  if (!stored) return null;
  const { keys: _, ...paper } = stored;
  return paper;
}
