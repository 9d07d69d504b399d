import { inSlices } from '@/lib/page/slices';
import { type RelatedPaper, relatedSteps } from '@/lib/related';
import type { Steps } from '@/lib/related/steps';
import type { PaperglossDatabase } from '@/lib/store/database';
import { derivedFromPapers } from '@/lib/store/derived';
import { papersWithNewestIds } from '@/lib/store/newest-ids';
import type { Turns } from './turns';

/** So many papers, those with the newest ids, take part: the index of them lies in memory, some kilobytes a paper. */
const MOST_PAPERS = 20_000;

/**
 * Answers which papers stand near one, best first; none for a paper that does not take part. The first question to a
 * worker takes seconds when the digest is large. They pass in slices of a few milliseconds, between which other
 * questions are answered.
 */
export function createRelatedService(
  db: PaperglossDatabase,
  turns: Turns,
): (id: string, limit: number | undefined) => Promise<RelatedPaper[]> {
  // Some steps take tenths of a millisecond: the clock is looked at after each.
  const inTurns = <T>(work: Steps<T>): Promise<T> => inSlices(work, turns.next, 1);
  const index = derivedFromPapers(
    db,
    (papers) => inTurns(relatedSteps(papers)),
    (store) => papersWithNewestIds(store, MOST_PAPERS, turns.next),
  );
  return async (id, limit) => inTurns((await index()).nearSteps(id, limit));
}
