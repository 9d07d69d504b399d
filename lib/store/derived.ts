import type { Paper } from '@/lib/paper/paper';
import type { PaperglossDatabase } from './database';
import { allPapers, readRevision } from './papers';

/** While papers pour in, an index of some seconds ago is better than a new one at every question. */
const REUSE_MS = 5_000;

/**
 * Something computed from all papers (a search, nearness), computed when first asked for and again when the papers have
 * changed. The result lives in this context's memory only and may be lost at any time.
 */
export function derivedFromPapers<T>(db: PaperglossDatabase, build: (papers: Paper[]) => T): () => Promise<T> {
  let held: { value: Promise<T>; revision: number; at: number } | null = null;
  return async () => {
    if (held && Date.now() - held.at < REUSE_MS) return held.value;
    const revision = await readRevision(db);
    if (held?.revision === revision) {
      held.at = Date.now();
      return held.value;
    }
    const value = allPapers(db).then(build);
    const mine = { value, revision, at: Date.now() };
    held = mine;
    // What failed is tried again at the next question.
    value.catch(() => {
      if (held === mine) held = null;
    });
    return value;
  };
}
