import type { ConvertedRows } from './convert';
import { DigestError } from './error';
import { type DayRecord, nextStep, type Step } from './plan';

/** What the sync reads and writes. Every method is whole: it happened or it did not. */
export interface SyncStore {
  days(): Promise<DayRecord[]>;
  putDay(date: string, rows: ConvertedRows, fetchedAt: number): Promise<void>;
  notBefore(): Promise<number>;
  finished(at: Date): Promise<void>;
  failed(error: DigestError, notBefore: number): Promise<void>;
}

/** What the sync needs of the outside. */
export interface SyncOptions {
  store: SyncStore;
  fetchDay(date: string): Promise<ConvertedRows>;
  historyDays: number | null;
  /** A day to ask for first, however fresh it is: a person pressed the button. */
  first?: string | undefined;
  now?: () => Date;
  /** Between two requests. */
  pause?: () => Promise<void>;
}

/** How long to leave a server alone that asked to wait without saying how long. */
const DEFAULT_WAIT_MS = 60_000;
/** When to try again after a failure that says nothing about time. */
const RETRY_MS = 5 * 60_000;

/** So many days refused in one run, and it is not the days that the server refuses but us. */
const MOST_REFUSED = 3;

/**
 * Runs the sync until the plan says sleep or a request fails. Nothing is kept between two steps but what the store
 * holds, so a worker may die anywhere: the next run goes on where this one was and at most one request is asked twice.
 *
 * @returns when to run again, in milliseconds since 1970
 */
export async function runSync(options: SyncOptions): Promise<number> {
  const { store, fetchDay, historyDays, now = () => new Date(), pause } = options;
  const refused = new Set<string>();
  let wished = options.first;
  const notBefore = await store.notBefore();
  if (notBefore > now().getTime()) return notBefore;
  for (;;) {
    const step: Step = wished
      ? { type: 'fetch', date: wished }
      : nextStep(await store.days(), now(), historyDays, refused);
    wished = undefined;
    if (step.type === 'sleep') {
      await store.finished(now());
      return step.until;
    }
    try {
      await store.putDay(step.date, await fetchDay(step.date), now().getTime());
    } catch (error) {
      if (!(error instanceof DigestError)) throw error;
      if (error.code === 'stopped') return now().getTime();
      // One day's refusal is no reason to go without all the others: a clock that is ahead asks for days to come.
      if (error.code === 'refused' && refused.add(step.date).size < MOST_REFUSED) continue;
      const at = now().getTime();
      const until = error.code === 'limited' ? at + (error.retryAfterMs ?? DEFAULT_WAIT_MS) : 0;
      await store.failed(error, until);
      return until || at + RETRY_MS;
    }
    await pause?.();
  }
}
