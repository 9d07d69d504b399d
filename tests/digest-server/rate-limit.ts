/** Where a client stands in the current window. */
export interface RateState {
  quota: number;
  windowSeconds: number;
  /** Requests left, this one taken. */
  remaining: number;
  /** Seconds until the next window. */
  resetSeconds: number;
  /** Whether this request was one too many. */
  exceeded: boolean;
}

export interface RateLimit {
  /** Counts one request. */
  take(): RateState;
}

/**
 * A fixed window over all requests (the service counts by address; here everybody is 127.0.0.1). Windows lie on the
 * clock rather than start with the first request: the recorded headers show a first request (`r=499`) with `t=293`.
 */
export function createRateLimit(quota: number, windowSeconds: number, now: () => Date): RateLimit {
  let current = Number.NaN;
  let taken = 0;
  return {
    take() {
      const seconds = now().getTime() / 1000;
      const window = Math.floor(seconds / windowSeconds);
      if (window !== current) taken = 0;
      current = window;
      taken += 1;
      const resetSeconds = Math.ceil((window + 1) * windowSeconds - seconds);
      return { quota, windowSeconds, remaining: Math.max(0, quota - taken), resetSeconds, exceeded: taken > quota };
    },
  };
}

/** The two headers as recorded on 2026-06-09. */
export function rateHeaders({ quota, windowSeconds, remaining, resetSeconds }: RateState): Record<string, string> {
  return {
    RateLimit: `"api";r=${remaining};t=${resetSeconds}`,
    'RateLimit-Policy': `"fixed window";"api";q=${quota};w=${windowSeconds}`,
  };
}
