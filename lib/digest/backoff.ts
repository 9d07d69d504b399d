const FIRST_MS = 30_000;

/** Nobody is made to wait longer, whatever failed and whatever a server says. */
export const LONGEST_WAIT_MS = 3_600_000;

/**
 * How long to leave a server alone after `failures` in a row, in milliseconds: twice as long after each, up to an hour,
 * and never for all readers alike; as long as the server asks for where it does, within that hour.
 *
 * @param askedMs what the server asks for; `null` when it says nothing
 * @param random from 0 to 1
 */
export function backoff(failures: number, askedMs: number | null, random: number): number {
  const whole = Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
  return Math.min(askedMs || whole * (0.5 + random / 2), LONGEST_WAIT_MS);
}
