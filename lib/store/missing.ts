import type { PaperglossDatabase } from './database';

/** For how long it is remembered that nobody had a paper: a day, in which it may have come. */
const REMEMBERED_MS = 24 * 3_600_000;

/** Remembers that the web was asked for a paper and nobody had it. What is too old to count is forgotten on the way. */
export async function rememberMissing(db: PaperglossDatabase, id: string, now: Date): Promise<void> {
  await db.transaction('rw', db.missing, async () => {
    await db.missing
      .where('askedAt')
      .belowOrEqual(now.getTime() - REMEMBERED_MS)
      .delete();
    await db.missing.put({ id, askedAt: now.getTime() });
  });
}

/** Forgets it again: somebody has the paper now. */
export function forgetMissing(db: PaperglossDatabase, id: string): Promise<void> {
  return db.missing.delete(id);
}

/** Whether nobody had the paper when the web was last asked, less than a day ago. */
export async function isMissing(db: PaperglossDatabase, id: string, now: Date): Promise<boolean> {
  const row = await db.missing.get(id);
  // An instant to come is from a clock that was wrong.
  return row !== undefined && row.askedAt <= now.getTime() && row.askedAt > now.getTime() - REMEMBERED_MS;
}
