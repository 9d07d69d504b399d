import type { Paper } from '@/lib/paper/paper';
import type { Store } from './open';

/**
 * Stores the newest version of a paper where the paper is: in the digest, in the reading list, in both or nowhere. A
 * greater one that is known stays. No key and nothing that is computed from the papers comes of it, so it is written past
 * `putPapers`.
 */
export async function storeVersion({ db, list }: Store, id: string, version: number): Promise<void> {
  const atLeast = (paper: Paper) => {
    paper.version = Math.max(paper.version ?? 0, version);
  };
  await db.papers.where({ id }).modify(atLeast);
  await list.entries.where({ id }).modify(({ paper }) => atLeast(paper));
}
