import { DAY_MS, FIRST_DAY } from './days';

/** Less than this is the way of the answer and the seconds that nobody sets clocks by. */
const TOLERATED_MS = 2 * 60_000;

/** Dates before there was a digest, and dates that nobody lives to see, are no dates of a server. */
const EARLIEST = Date.parse(FIRST_DAY);
const LATEST = Date.parse('2100-01-01');

/**
 * By how much the clock of this machine is behind the server's, in milliseconds; 0 when they agree. `null` when the
 * answer does not tell, or is none of a server of ours: a network's sign-in page has a date, too.
 *
 * @param at when the answer came, by this machine's clock
 */
export function behindServer(headers: Headers, at: number): number | null {
  if (!/json/i.test(headers.get('content-type') ?? '') && !headers.has('etag')) return null;
  // An answer out of a cache says how old it is, in seconds.
  const age = Number(headers.get('age') ?? 0) * 1000;
  const sent = Date.parse(headers.get('date') ?? '') + age;
  if (!(age >= 0 && age <= DAY_MS && sent >= EARLIEST && sent <= LATEST)) return null;
  const behind = sent - at;
  return Math.abs(behind) < TOLERATED_MS ? 0 : behind;
}
