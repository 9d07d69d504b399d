import type { DigestRow } from './schema';

const HOUR = 3_600_000;

/** Between the instant that a row names and the one it means there are the hours that New York is behind UTC. */
const MOST_BEHIND_MS = 5 * HOUR;

const NEW_YORK_HOUR = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  hour: 'numeric',
  hourCycle: 'h23',
});

/**
 * The day of Daily Papers that a row belongs to, `YYYY-MM-DD`; `null` when it does not tell.
 *
 * Since March 2025 a paper says when it was put on Daily Papers, and the date of that is the day. Before, the row said it
 * in `publishedAt`, as long as the field had that meaning: in New York's time but marked as UTC. (Right for
 * 2,706 of 2,710 recorded rows, May 2024 to March 2025.)
 */
export function dayOfRow({ paper, publishedAt }: DigestRow): string | null {
  if (paper.submittedOnDailyAt) return paper.submittedOnDailyAt.slice(0, 10);
  if (!publishedAt) return null;
  const named = Date.parse(publishedAt);
  // Of the week in between, rows give the date of arXiv, moved in the same way.
  const afterArxiv = paper.publishedAt ? Date.parse(paper.publishedAt) - named : Number.NaN;
  if (afterArxiv >= 0 && afterArxiv <= MOST_BEHIND_MS) return null;
  return new Date(named + newYorkBehind(named)).toISOString().slice(0, 10);
}

/** How far New York's clocks are behind UTC at an instant, in milliseconds. */
function newYorkBehind(instant: number): number {
  const hour = Number(NEW_YORK_HOUR.format(instant));
  return ((new Date(instant).getUTCHours() - hour + 24) % 24) * HOUR;
}
