import type { IncomingHttpHeaders } from 'node:http';
import type { Days } from './days';
import type { FaultSchedule } from './fault-schedule';
import type { Fault, FaultKind } from './faults';
import type { WorldOptions } from './world';

export interface DigestServerOptions {
  /** 0, the default, takes any free one. The host is always 127.0.0.1. */
  port?: number;
  /** A file of recorded days to serve in place of the starter digest; see `recorded.ts`. */
  dataFile?: string;
  /** Days to serve in place of the starter digest, from memory. */
  days?: Record<string, unknown[]>;
  /** Moves recorded days by whole weeks up to today. */
  shiftToToday?: boolean;
  /** Lets time pass: given days fill up and grow as real ones do, and more are made up; see `world.ts`. */
  world?: WorldOptions;
  /** Where the starter digest lies; by default in `public/`. */
  starterFile?: string;
  /**
   * The server's clock: for which day is open, for the rate limit, for the `Date` of answers. Starter papers are dealt
   * out once, at the start. A test that moves it takes {@link settableClock}.
   */
  now?: () => Date;
  fault?: FaultKind | Fault | null;
  /** Fails some requests by a rule; asked where `fault` does not hit. */
  faultSchedule?: FaultSchedule | null;
  /** How long every answer takes. */
  delayMs?: number;
  /** The most bytes of body a second, for each answer on its own. */
  bytesPerSecond?: number;
  /**
   * Whether who holds the answer's `ETag` is told 304 (the default). It is not known which holds for the real service,
   * so a client has to live with both; tags are sent either way.
   */
  etags?: 'honoured' | 'ignored';
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
  /** The items served, by day, oldest first; in a world, those of this moment. */
  readonly days: Days;
  /** The items of all days in one list, oldest day first. */
  readonly items: readonly unknown[];
  /** What it does wrong from now on; `null` mends it. A fault with `times` mends itself. */
  get fault(): Fault | null;
  set fault(fault: FaultKind | Fault | null);
  /** By which rule requests fail from now on; `null` ends it. */
  faultSchedule: FaultSchedule | null;
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
  /**
   * When the connection was done with it, on the same clock: the answer finished, or was cut, or the client went away.
   * `null` as long as it is under way.
   */
  closedAt: number | null;
  /** When it came, in milliseconds of the server's own clock. */
  at: number;
  /** The fault that hit it. */
  fault: FaultKind | null;
  /** Bytes of body handed to the connection so far. */
  bytes: number;
}
