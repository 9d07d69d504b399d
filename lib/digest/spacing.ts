/** arXiv's terms of use for its API: no more than one request every three seconds, from all of a person's machines. */
export const ARXIV_SPACING_MS = 3_000;

/**
 * How long to wait before arXiv may be asked, in milliseconds.
 *
 * @param askedAt when the last request ended, or began when nothing tells of its end; `null` when there was none
 */
export function waitBeforeAsking(askedAt: number | null, now: number): number {
  if (askedAt === null) return 0;
  // An instant to come is from a clock that was wrong: nobody waits longer than from one request to the next.
  return Math.max(0, Math.min(ARXIV_SPACING_MS, askedAt + ARXIV_SPACING_MS - now));
}
