import { parseKey } from '@/lib/links';
import type { Paper } from '@/lib/paper/paper';
import type { ReadingStatus } from '@/lib/reading-list/entry';
import { findAllByKey } from './by-key';
import type { PaperglossDatabase } from './database';
import { isMissing } from './missing';
import type { Store } from './open';

/** What is known of the paper that a key names. */
export interface LookUp {
  /** The papers that the key names, best first (see `findAllByKey`). */
  papers: Paper[];
  /** Of the first of them; `null` when it is not saved. */
  status: ReadingStatus | null;
  /** Whether the web was asked for it not long ago, and nobody had it. */
  missing: boolean;
}

/**
 * Looks up all that a card opens with, in one transaction of each database: somebody waits for it, mostly with a worker
 * that has only just been started. A saved paper that the digest has no more is answered from the reading list's copy.
 */
export async function lookUp({ db, list }: Store, key: string, now: Date): Promise<LookUp> {
  const target = parseKey(key);
  const id = target?.kind === 'arxiv' ? target.id : null;
  const [{ papers, missing }, saved] = await Promise.all([
    lookUpInDigest(db, key, id, now),
    id === null ? undefined : list.entries.get(id),
  ]);
  const [best] = papers;
  if (best) {
    const entry = best.id === id ? saved : await list.entries.get(best.id);
    return { papers, status: entry?.status ?? null, missing: false };
  }
  if (saved) return { papers: [saved.paper], status: saved.status, missing: false };
  return { papers: [], status: null, missing };
}

function lookUpInDigest(
  db: PaperglossDatabase,
  key: string,
  id: string | null,
  now: Date,
): Promise<Pick<LookUp, 'papers' | 'missing'>> {
  return db.transaction('r', db.keys, db.papers, db.missing, async () => {
    const papers = await findAllByKey(db, key);
    return { papers, missing: papers.length === 0 && id !== null && (await isMissing(db, id, now)) };
  });
}
