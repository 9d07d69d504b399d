import { addDays, daysBetween } from '@/lib/digest/days';
import type { Paper, UpvotePoint } from './paper';

/** How fast the upvotes of a paper grow. */
export interface Trend {
  /** Upvotes since a day that we know of; negative when some were taken back. */
  gain: number;
  /** How many days ago that was, at least one. */
  days: number;
  /** The one by the other. */
  perDay: number;
}

/** Now is the last two days: a single one is over before many lists have been asked for again. */
const NOW_DAYS = 2;

/**
 * What a paper gains a day, now:
 *
 *     (upvotes − upvotes(b)) / (today − b)
 *
 * `b` is the last day at least two days back of which the upvotes are known: those of its history, and the eve of its day
 * on Daily Papers, when it had none. The quotient is an average over days that were really seen, so a list that was not
 * asked for in a while neither leaps nor stands still, and what is told of a row is what it is ranked by.
 *
 * - A paper without two days behind it counts from its eve: one of today by what it has, one of yesterday by half of that.
 * - So does one that was seen once. A digest that was fetched a minute ago ranks all its papers by upvotes per day.
 * - One that grew once and stands still has gained nothing since `b`, however many upvotes it has.
 *
 * A paper that comes to Daily Papers a second time seems younger than it is, until its own history tells more.
 *
 * @param today `YYYY-MM-DD` in UTC
 * @returns `null` as long as its upvotes or its day are unknown
 */
export function trendOf({ upvotes, upvoteHistory, digestDate }: Paper, today: string): Trend | null {
  if (upvotes === null || digestDate === null) return null;
  const [day, before] = baseOf(upvoteHistory, addDays(digestDate, -1), addDays(today, -NOW_DAYS));
  const gain = upvotes - before;
  const days = Math.max(1, daysBetween(day, today));
  return { gain, days, perDay: gain / days };
}

/** The last point that is not later than `latest`, else the first there is; `eve` begins a history that began later. */
function baseOf(history: readonly UpvotePoint[], eve: string, latest: string): UpvotePoint {
  const start: UpvotePoint = [eve, 0];
  const first = history[0];
  const points = first && first[0] <= eve ? history : [start, ...history];
  return points.findLast(([day]) => day <= latest) ?? points[0] ?? start;
}

/** Papers that rise, the fastest first; of those that rise alike, the one with more upvotes, then the newer one. */
export function rising(papers: readonly Paper[], today: string): { paper: Paper; trend: Trend }[] {
  return papers
    .flatMap((paper) => {
      const trend = trendOf(paper, today);
      return trend && trend.gain > 0 ? [{ paper, trend }] : [];
    })
    .sort(
      (a, b) =>
        b.trend.perDay - a.trend.perDay ||
        (b.paper.upvotes ?? 0) - (a.paper.upvotes ?? 0) ||
        b.paper.id.localeCompare(a.paper.id),
    );
}
