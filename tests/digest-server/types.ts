import type { IncomingHttpHeaders } from 'node:http';
import type { Days } from './days';
import type { Fault, FaultKind } from './faults';

export interface DigestServerOptions {
  /** 0, the default, takes any free one. The host is always 127.0.0.1. */
  port?: number;
  /** A file of recorded days to serve in place of the starter digest; see `recorded.ts`. */
  dataFile?: string;
  /** Days to serve in place of the starter digest, from memory. */
  days?: Record<string, unknown[]>;
  /** Moves recorded days by whole weeks up to today. */
  shiftToToday?: boolean;
  /** Where the starter digest lies; by default in `public/`. */
  starterFile?: string;
  /** The server's clock, for which day is open and for the rate limit. Starter papers are dealt out once, at the start. */
  now?: () => Date;
  fault?: FaultKind | Fault | null;
  /** How long every answer takes. */
  delayMs?: number;
  /** Requests a window; the service has 500 for those it does not know. */
  quota?: number;
  /** The length of a window, 300 by default. */
  windowSeconds?: number;
}

export interface DigestServer {
  /** `http://127.0.0.1:8787`, without a slash at the end. */
  readonly url: string;
  /** All requests so far, oldest first. */
  readonly requests: LoggedRequest[];
  /** The items served, by day, oldest first. */
  readonly days: Days;
  /** The items of all days in one list, oldest day first. */
  readonly items: readonly unknown[];
  /** What it does wrong from now on; `null` mends it. A fault with `times` mends itself. */
  get fault(): Fault | null;
  set fault(fault: FaultKind | Fault | null);
  /** Ends at once, stalled answers included. */
  close(): Promise<void>;
}

/** One request the server has seen. */
export interface LoggedRequest {
  method: string;
  /** Path and query as they came: `/api/daily_papers?date=2026-05-29`. */
  url: string;
  headers: IncomingHttpHeaders;
  /** What was answered; 0 as long as nothing was. */
  status: number;
  /** When it came, in milliseconds of the real clock, whatever clock the server was given. */
  time: number;
  /** When the answer was on its way, on the same clock; `null` as long as it is not. */
  answeredAt: number | null;
}
