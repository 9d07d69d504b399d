import type { UpvotePoint } from './paper';

/** Upvotes grow for weeks and lists are asked for a month: a point for each of its days. */
const MOST_POINTS = 31;

/**
 * `known` with later observations: oldest first, at most one point a day and 31 in all. A point says that from its day on
 * the paper had so many upvotes; a day on which nothing had changed has none, so that a paper which stands still is not
 * written again.
 */
export function withUpvotes(known: readonly UpvotePoint[], fresh: readonly UpvotePoint[]): UpvotePoint[] {
  const upvotesOn = new Map<string, number>();
  for (const [day, upvotes] of [...known, ...fresh]) upvotesOn.set(day, upvotes);
  return [...upvotesOn]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .filter(([, upvotes], i, points) => upvotes !== points[i - 1]?.[1])
    .slice(-MOST_POINTS);
}
