import type { Fault, FaultKind } from './faults';
import { chance, pick } from './random';
import type { LoggedRequest } from './types';

/** Which requests to the API fail, and how: a rule of one's own, or one drawn from a seed. */
export type FaultSchedule = FaultRule | SeededFaults;

/** Asked once for each request to the API, in the order they come; `index` counts them from 0. */
export type FaultRule = (
  request: LoggedRequest,
  index: number,
) => FaultKind | Pick<Fault, 'kind' | 'retryAfterSeconds'> | null;

/** Fails requests at random, but the same ones on every run: what becomes of a request follows from its index. */
export interface SeededFaults {
  seed: number;
  /** How many of all requests fail, from 0 to 1: `1 / 3` is every third on average. */
  share: number;
  /** What befalls those that do; each kind is as likely as the others. */
  kinds: readonly [FaultKind, ...FaultKind[]];
}

export function faultRule(schedule: FaultSchedule): FaultRule {
  if (typeof schedule === 'function') return schedule;
  const { seed, share, kinds } = schedule;
  return (_, index) => (chance(seed, index, 'fails') < share ? pick(kinds, seed, index, 'kind') : null);
}
