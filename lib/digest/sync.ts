import { backoff } from './backoff';
import type { Page, PageRequest } from './client';
import { openDay } from './days';
import { DigestError } from './error';
import { isMonth, type ListName, nextStep, type SyncHeld, type SyncWishes } from './plan';

/** One page, and what it belongs to. */
export interface PageToStore extends PageRequest {
  page: Page;
  /** When it came, in milliseconds since 1970. */
  at: number;
}

/** What went wrong since a request went well. */
export interface Failing {
  /** Requests that failed. */
  failures: number;
  /** The list of the last one, and how often in a row it was that one; `null` before the first. */
  failing: { list: ListName; times: number } | null;
}

/** What the sync reads and writes. Every method is whole: it happened or it did not. */
export interface SyncStore {
  held(): Promise<SyncHeld & Failing>;
  putPage(page: PageToStore): Promise<void>;
  /** A day's list is as it was. */
  unchanged(date: string, at: number): Promise<void>;
  /** A list is left alone until then. */
  setAside(list: ListName, until: number): Promise<void>;
  /** The plan has nothing to do until `next`. */
  finished(at: number, next: number): Promise<void>;
  failed(error: DigestError, failing: Failing, notBefore: number, next: number): Promise<void>;
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

/** For how long a list is left alone that was refused, or that failed time and again while others wait behind it. */
const ASIDE_MS = 3_600_000;
/** The newest day is what people wait for. */
const NEWEST_ASIDE_MS = 15 * 60_000;

/** So many lists refused in one run, and it is not the lists that the server refuses but us. */
const MOST_REFUSED = 3;

/** So often in a row a list may fail before others have their turn. */
const MOST_FAILURES_OF_ONE = 3;

const NOTHING_FAILED: Failing = { failures: 0, failing: null };

/**
 * Runs the sync until the plan says sleep or a request fails. Nothing is kept between two steps but what the store
 * holds, so a worker may die anywhere: the next run goes on where this one was and at most one request is asked twice.
 *
 * @returns when to run again, in milliseconds since 1970
 */
export async function runSync(options: SyncOptions): Promise<number> {
  const { store, fetchPage, wishes, now, pause, random = Math.random } = options;
  let refused: DigestError | null = null;
  let refusals = 0;
  /** A wish for the newest day is granted once a run. */
  let isGranted = false;
  for (;;) {
    const { failures, failing, ...held } = await store.held();
    const wanted = wishes();
    const step = nextStep(held, now(), { ...wanted, refresh: wanted.refresh && !isGranted });
    if (step.type === 'sleep') {
      // What only rests, or had to leave something out, has not reached its end.
      if (refused) await store.failed(refused, NOTHING_FAILED, 0, step.until);
      else if (step.isDone) await store.finished(now().getTime(), step.until);
      return step.until;
    }
    try {
      const page = await fetchPage(step);
      const at = now().getTime();
      if (page) await store.putPage({ ...step, page, at });
      else await store.unchanged(step.list, at);
      if (step.list === openDay(now()) && !page?.next) isGranted = true;
    } catch (error) {
      if (!(error instanceof DigestError)) throw error;
      if (error.code === 'stopped') return now().getTime();
      const [at, newest] = [now().getTime(), openDay(now())];
      const aside = at + (step.list === newest ? NEWEST_ASIDE_MS : ASIDE_MS);
      if (error.code === 'refused') {
        await store.setAside(step.list, aside);
        // A clock that was ahead asked for a day to come, and has learnt from the answer.
        if (!isMonth(step.list) && step.list > newest) continue;
        isGranted ||= step.list === newest;
        // One list's refusal is no reason to go without all the others.
        refused = error;
        refusals += 1;
        if (refusals < MOST_REFUSED) continue;
      }
      const times = failing?.list === step.list ? failing.times + 1 : 1;
      if (times >= MOST_FAILURES_OF_ONE) await store.setAside(step.list, aside);
      const notBefore = at + backoff(failures + 1, error.retryAfterMs, random());
      await store.failed(error, { failures: failures + 1, failing: { list: step.list, times } }, notBefore, notBefore);
      return notBefore;
    }
    await pause?.();
  }
}
