/** How many requests went to the digest server lately, and what it says is left. Instants are milliseconds since 1970. */
export interface Budget {
  /** Requests of ours since the window began. */
  spent: number;
  windowEndsAt: number;
  /** What the server last said; `null` when it says nothing. */
  told: RateLimit | null;
}

/** What a server tells of its limit. */
export interface RateLimit {
  /** Requests left in the window. */
  left: number;
  /** Requests a window has; `null` when it does not say. */
  quota: number | null;
  /** When the next window begins. */
  resetsAt: number;
}

/** Hugging Face allows 500 requests in five minutes to those it does not know, by their address. */
const WINDOW_MS = 300_000;
const QUOTA = 500;

/**
 * The sync takes no more than a third of a window by itself, and leaves half of it untouched: the rest is for the person,
 * who reads papers on the same site, and for whoever else has the same address.
 */
const SHARE = 150;
const UNTOUCHED = 0.5;

export const NOTHING_SPENT: Budget = { spent: 0, windowEndsAt: 0, told: null };

/** The instant from which on the budget allows a request. */
export function restsUntil({ spent, windowEndsAt, told }: Budget, at: number): number {
  // A window that ends far ahead was begun by a clock that was wrong.
  const isRunning = (end: number) => end > at && end <= at + WINDOW_MS;
  const ends: number[] = [];
  if (spent >= SHARE && isRunning(windowEndsAt)) ends.push(windowEndsAt);
  if (told && told.left <= (told.quota ?? QUOTA) * UNTOUCHED && isRunning(told.resetsAt)) ends.push(told.resetsAt);
  return Math.max(0, ...ends);
}

/** The budget after a request that was answered at `at`. */
export function spend(budget: Budget, told: RateLimit | null, at: number): Budget {
  const isRunning = budget.windowEndsAt > at && budget.windowEndsAt <= at + WINDOW_MS;
  return {
    spent: isRunning ? budget.spent + 1 : 1,
    windowEndsAt: isRunning ? budget.windowEndsAt : at + WINDOW_MS,
    told,
  };
}

/**
 * Reads `RateLimit: "api";r=499;t=293` and `RateLimit-Policy: "fixed window";"api";q=500;w=300` (as recorded from Hugging
 * Face; draft 9 of the IETF's header fields).
 */
export function readRateLimit(headers: Headers, at: number): RateLimit | null {
  const [, left, seconds] = /;\s*r\s*=\s*(\d+)\s*;\s*t\s*=\s*(\d+)/.exec(headers.get('ratelimit') ?? '') ?? [];
  if (left === undefined || seconds === undefined) return null;
  const quota = /;\s*q\s*=\s*(\d+)/.exec(headers.get('ratelimit-policy') ?? '')?.[1];
  return {
    left: Number(left),
    quota: quota === undefined ? null : Number(quota),
    resetsAt: at + Number(seconds) * 1000,
  };
}
