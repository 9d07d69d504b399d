const FIRST_MS = 30_000;
const LONGEST_MS = 3_600_000;

/**
 * How long to leave a server alone after `failures` in a row, in milliseconds: twice as long after each, up to an hour,
 * and never for all readers alike.
 *
 * @param random from 0 to 1
 */
export function backoff(failures: number, random: number): number {
  const whole = Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS);
  return whole * (0.5 + random / 2);
}
