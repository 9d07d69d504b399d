import type { Paper } from '@/lib/paper/paper';
import type { PaperglossDatabase } from './database';
import { allPapers, readRevision } from './papers';

/** While papers pour in, an index of some seconds ago is better than a new one at every question. */
const REUSE_MS = 5_000;

/**
 * Something computed from all papers (a search, nearness), computed when first asked for and again when the papers have
 * changed. The result lives in this context's memory only and may be lost at any time. While it is being computed, whoever
 * asks waits for that.
 *
 * @param read reads other papers than all
 */
export function derivedFromPapers<T>(
  db: PaperglossDatabase,
  build: (papers: Paper[]) => T | Promise<T>,
  read: (db: PaperglossDatabase) => Promise<Paper[]> = allPapers,
): () => Promise<T> {
  /** `at` is when it was ready, or last seen to be up to date; `null` while it is not. */
  let held: { value: Promise<T>; revision: number; at: number | null } | null = null;
  return async () => {
    if (held && (held.at === null || Date.now() - held.at < REUSE_MS)) return held.value;
    const revision = await readRevision(db);
    // Others may have asked meanwhile.
    if (held?.revision === revision) {
      if (held.at !== null) held.at = Date.now();
      return held.value;
    }
    const mine: NonNullable<typeof held> = { value: read(db).then(build), revision, at: null };
    held = mine;
    mine.value.then(
      () => {
        mine.at = Date.now();
      },
      () => {
        // What failed is tried again at the next question.
        if (held === mine) held = null;
      },
    );
    return mine.value;
  };
}
