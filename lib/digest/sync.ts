import { backoff } from './backoff';
import type { Page, PageRequest } from './client';
import { DigestError } from './error';
import { nextStep, type SyncHeld, type SyncWishes } from './plan';

/** One page, and what it belongs to. */
export interface PageToStore extends PageRequest {
  page: Page;
  /** When it came, in milliseconds since 1970. */
  at: number;
}

/** What the sync reads and writes. Every method is whole: it happened or it did not. */
export interface SyncStore {
  held(): Promise<SyncHeld & { failures: number }>;
  putPage(page: PageToStore): Promise<void>;
  /** A day's list is as it was. */
  unchanged(date: string, at: number): Promise<void>;
  /** The server would not give a list: it is left alone until then. */
  refused(list: string, until: number): Promise<void>;
  /** The plan has nothing to do until `next`. */
  finished(at: number, next: number): Promise<void>;
  failed(error: DigestError, failures: number, notBefore: number): Promise<void>;
}

/** What the sync needs of the outside. */
export interface SyncOptions {
  store: SyncStore;
  fetchPage(request: PageRequest): Promise<Page | null>;
  /** Asked anew before every step. */
  wishes(): SyncWishes;
  /** The server's clock, as far as it is known. */
  now(): Date;
  /** Between two requests. */
  pause?: () => Promise<void>;
  /** From 0 to 1, as `Math.random`. */
  random?: () => number;
}

/** A list that the server would not give: tomorrow it may. */
const REFUSED_MS = 24 * 3_600_000;

/** So many lists refused in one run, and it is not the lists that the server refuses but us. */
const MOST_REFUSED = 3;

/**
 * Runs the sync until the plan says sleep or a request fails. Nothing is kept between two steps but what the store
 * holds, so a worker may die anywhere: the next run goes on where this one was and at most one request is asked twice.
 *
 * @returns when to run again, in milliseconds since 1970
 */
export async function runSync({
  store,
  fetchPage,
  wishes,
  now,
  pause,
  random = Math.random,
}: SyncOptions): Promise<number> {
  let refusals = 0;
  for (;;) {
    const { failures, ...held } = await store.held();
    const step = nextStep(held, now(), wishes());
    if (step.type === 'sleep') {
      // What only waits has not reached its end.
      if (held.notBefore <= now().getTime()) await store.finished(now().getTime(), step.until);
      return step.until;
    }
    try {
      const page = await fetchPage(step);
      const at = now().getTime();
      if (page) await store.putPage({ ...step, page, at });
      else await store.unchanged(step.list, at);
    } catch (error) {
      if (!(error instanceof DigestError)) throw error;
      const at = now().getTime();
      if (error.code === 'stopped') return at;
      if (error.code === 'refused') {
        // One list's refusal is no reason to go without all the others.
        await store.refused(step.list, at + REFUSED_MS);
        refusals += 1;
        if (refusals < MOST_REFUSED) continue;
      }
      const until = at + (error.retryAfterMs ?? backoff(failures + 1, random()));
      await store.failed(error, failures + 1, until);
      return until;
    }
    await pause?.();
  }
}
