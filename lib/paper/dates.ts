/** Dates as a person reads them. Everything is told in UTC, so that a paper has the same day on every machine. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A whole day or an instant as milliseconds, or `null` for anything else.
 * Days are checked by hand: engines disagree about `2023-02-31`, and a made-up day is worse than none.
 */
function millisecondsOf(iso: string | null | undefined): number | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(iso ?? '');
  if (!iso || !day) return null;
  const [year, month, date] = day.slice(1).map(Number) as [number, number, number];
  const calendar = new Date(Date.UTC(year, month - 1, date));
  if (calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== date) return null;
  const time = iso.includes('T') ? Date.parse(iso) : calendar.getTime();
  return Number.isNaN(time) ? null : time;
}

/** `1 Aug 2023` from a day or an instant; empty when there is no date to tell. */
export function formatDay(iso: string | null | undefined): string {
  const time = millisecondsOf(iso);
  if (time === null) return '';
  const date = new Date(time);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `Aug 2023` from a day or an instant; empty when there is no date to tell. */
export function formatMonth(iso: string | null | undefined): string {
  return formatDay(iso).replace(/^\d+ /, '');
}

/** `2023` from a day or an instant; empty when there is no date to tell. */
export function yearOf(iso: string | null | undefined): string {
  const time = millisecondsOf(iso);
  return time === null ? '' : String(new Date(time).getUTCFullYear());
}

/**
 * How long ago an instant was: `just now`, `6 min ago`, `3 h ago`, `2 days ago`, and past a month the day itself.
 * A clock set back makes the past look like the future; that reads as `just now`.
 *
 * @param now Milliseconds since the epoch, an argument so that time can be told in tests.
 */
export function formatAgo(from: string | null | undefined, now: number): string {
  const time = millisecondsOf(from);
  if (time === null) return '';
  const past = now - time;
  if (past < MINUTE) return 'just now';
  if (past < HOUR) return `${Math.floor(past / MINUTE)} min ago`;
  if (past < DAY) return `${Math.floor(past / HOUR)} h ago`;
  const days = Math.floor(past / DAY);
  if (days === 1) return '1 day ago';
  return days <= 31 ? `${days} days ago` : `on ${formatDay(from)}`;
}
