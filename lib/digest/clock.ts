/** Less than this is the way of the answer and the seconds that nobody sets clocks by. */
const TOLERATED_MS = 2 * 60_000;

/**
 * By how much the clock of this machine is behind the server's, in milliseconds; 0 when they agree. `null` when the
 * answer does not tell, or is none of a server of ours: a network's sign-in page has a date, too.
 *
 * @param at when the answer came, by this machine's clock
 */
export function behindServer(headers: Headers, at: number): number | null {
  if (!/json/i.test(headers.get('content-type') ?? '') && !headers.has('etag')) return null;
  const sent = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(sent)) return null;
  // An answer out of a cache says how old it is.
  const age = Number(headers.get('age') ?? 0) * 1000 || 0;
  const behind = sent + age - at;
  return Math.abs(behind) < TOLERATED_MS ? 0 : behind;
}
