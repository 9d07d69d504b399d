import { mergePaper } from '@/lib/paper/merge';
import type { Paper } from '@/lib/paper/paper';
import type { PaperglossDatabase, PapersRevision } from './database';
import { updateKeys } from './key-rows';
import { changedForIndex, queueForIndex } from './search-queue';

/** Every paper of the digest. */
export function allPapers(db: PaperglossDatabase): Promise<Paper[]> {
  return db.papers.toArray();
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
  return papers.sort((a, b) => day(b).localeCompare(day(a)) || (b.upvotes ?? 0) - (a.upvotes ?? 0)).slice(0, limit);
}

/** The paper with this canonical arXiv id. */
export async function getPaper(db: PaperglossDatabase, id: string): Promise<Paper | null> {
  return (await db.papers.get(id)) ?? null;
}

/**
 * Writes papers over what is known of them (see `mergePaper`), and the keys they answer to. What has nothing new to say
 * is not written: most of a list that is looked at again is as it was.
 */
export async function putPapers(db: PaperglossDatabase, papers: readonly Paper[]): Promise<void> {
  await db.transaction('rw', db.papers, db.keys, db.state, async () => {
    const stored = await db.papers.bulkGet(papers.map((paper) => paper.id));
    const known = new Map(stored.flatMap((paper) => (paper ? [[paper.id, paper] as const] : [])));
    const merged = new Map<string, Paper>();
    for (const paper of papers) merged.set(paper.id, mergePaper(merged.get(paper.id) ?? known.get(paper.id), paper));
    const changed = [...merged.values()].filter((paper) => !isSame(paper, known.get(paper.id)));
    if (changed.length === 0) return;
    await db.papers.bulkPut(changed);
    await updateKeys(
      db.keys,
      changed.map(({ id }) => known.get(id)),
      changed,
    );
    const revision = (await readRevision(db)) + 1;
    await db.state.put({ key: 'papers', revision });
    await queueForIndex(db, changedForIndex(known, changed), revision);
  });
}

/** Papers are written field by field in one order, so that the same ones read the same. */
const isSame = (a: Paper, b: Paper | undefined) => b !== undefined && JSON.stringify(a) === JSON.stringify(b);

/** Grows with every write to the papers, by whatever context. */
export async function readRevision(db: PaperglossDatabase): Promise<number> {
  return ((await db.state.get('papers')) as PapersRevision | undefined)?.revision ?? 0;
}
