import type { Paper } from '@/lib/paper/paper';
import type { PaperglossDatabase } from './database';
import type { QueueRow } from './search-tables';

/** What of a paper the index knows. */
const INDEXED = [
  'title',
  'abstract',
  'authors',
  'publishedAt',
  'digestDate',
  'upvotes',
  'comments',
  'githubRepo',
  'organization',
  'summary',
  'keywords',
] as const satisfies readonly (keyof Paper)[];

/** Which of these papers the index has to take up anew. */
export function changedForIndex(known: ReadonlyMap<string, Paper>, papers: readonly Paper[]): string[] {
  return papers.filter((paper) => !isIndexedAlike(paper, known.get(paper.id))).map(({ id }) => id);
}

const isIndexedAlike = (paper: Paper, known: Paper | undefined): boolean =>
  known !== undefined && INDEXED.every((field) => JSON.stringify(paper[field]) === JSON.stringify(known[field]));

/**
 * Notes that the index has to take up these papers. Part of the transaction that writes them, or that drops them from the
 * index, so that no paper is forgotten.
 *
 * @param revision of the papers, with this write
 */
export async function queueForIndex(db: PaperglossDatabase, ids: readonly string[], revision: number): Promise<void> {
  for (let i = 0; i < ids.length; i += IDS_A_ROW) await db.state.put(rowOf(ids.slice(i, i + IDS_A_ROW), revision, i));
}

/** The index takes up the papers of a row at one go: so many lie in memory with all their words. */
const IDS_A_ROW = 2_000;

/**
 * Keys sort as the rows came, which is as their papers are taken up. None is like another: papers are queued without a
 * change of the papers, too, when the index has lost them.
 */
const rowOf = (ids: string[], revision: number, at: number): QueueRow => ({
  key: `queue ${String(revision).padStart(12, '0')} ${String(at).padStart(8, '0')} ${crypto.randomUUID()}`,
  ids,
});

/** The rows of the queue. */
export const queuedRows = (db: PaperglossDatabase) => db.state.where('key').startsWith('queue ');

/** Has the index made anew, of the papers that there are then. Part of the transaction that erases the papers. */
export async function forgetIndex(db: PaperglossDatabase): Promise<void> {
  await queuedRows(db).delete();
  await db.state.delete('search');
}
