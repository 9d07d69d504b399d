import { waitBeforeAsking } from '@/lib/digest/spacing';
import type { ArxivState, PaperglossDatabase } from './database';

/** The browser's own lock over all contexts; it falls with the worker that held it. */
export const ARXIV_LOCK = 'papergloss-arxiv';

/**
 * Does `request` when it is its turn to ask arXiv: one at a time over all pages and workers, and not too soon after the
 * one before. When that was is in the database before the request goes out, so it holds for the next worker, too.
 */
export async function inArxivTurn<T>(db: PaperglossDatabase, request: () => Promise<T>): Promise<T> {
  const note = () => db.state.put({ key: 'arxiv', askedAt: Date.now() });
  return navigator.locks.request(ARXIV_LOCK, async () => {
    const last = (await db.state.get('arxiv')) as ArxivState | undefined;
    await sleep(waitBeforeAsking(last?.askedAt ?? null, Date.now()));
    await note();
    try {
      return await request();
    } finally {
      // From the end of one to the beginning of the next: a request may have been long on its way.
      await note();
    }
  });
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
