/**
 * The digest server: the web APIs Papergloss reads, on this machine, in the shapes they were recorded in.
 *
 *   GET /api/daily_papers      a day, a week, a month of Hugging Face's Daily Papers
 *   GET /api/papers/{id}       one paper
 *   GET /api/papers/search     papers by words
 *   GET /api/query             arXiv's, in Atom
 *
 * In a world (see `world.ts`) days open, fill up and grow by the server's clock, given ones and made-up ones.
 * Without a file of recorded days it serves the starter digest. THE STARTER PAPERS' DAYS AND UPVOTES ARE INVENTED HERE:
 * the digest knows neither, and an answer without them would have another shape than the real one (see `starter.ts`).
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDay } from './calendar';
import { type Days, inOrder, itemsUpTo } from './days';
import { faultRule } from './fault-schedule';
import { type Fault, type FaultKind, spoil } from './faults';
import { jsonError, NOT_FOUND, type Reply, unlessHeld } from './http';
import { logRequest } from './log-request';
import { createRateLimit } from './rate-limit';
import { readRecordedDays, shiftToToday } from './recorded';
import { answer, CROSS_ORIGIN, isApiPath } from './routes';
import { send } from './send';
import { dealStarterPapers, readStarterPapers } from './starter';
import type { DigestServer, DigestServerOptions, LoggedRequest } from './types';
import { createWorld } from './world';

export { type SettableClock, settableClock } from './clock';
export type { FaultRule, FaultSchedule, SeededFaults } from './fault-schedule';
export { FAULT_KINDS, FAULTS, type Fault, type FaultKind } from './faults';
export { HUGE_BYTES } from './send';
export { BAD_ROWS } from './spoiled-rows';
export type { DigestServer, DigestServerOptions, LoggedRequest } from './types';
export type { WorldOptions } from './world';

export async function startDigestServer(options: DigestServerOptions = {}): Promise<DigestServer> {
  const now = options.now ?? (() => new Date());
  const start = now();
  const given = await loadDays(options, start);
  const world = options.world && createWorld(options.world, given, start);
  const daysNow = () => world?.(now()) ?? given;
  const rateLimit = createRateLimit(options.quota ?? 500, options.windowSeconds ?? 300, now);
  const requests: LoggedRequest[] = [];
  const closing = new AbortController();
  let fault = toFault(options.fault ?? null);
  let faultSchedule = options.faultSchedule ?? null;
  let asked = 0;

  async function handle(request: IncomingMessage, response: ServerResponse, logged: LoggedRequest): Promise<void> {
    const target = addressOf(logged);
    const hitBy = target !== null && isApiPath(target.pathname) ? takeFault(logged) : null;
    logged.fault = hitBy?.kind ?? null;
    if (options.delayMs) await wait(options.delayMs, undefined, { signal: closing.signal });
    const reply = replyTo(logged, target, hitBy);
    if (response.destroyed) return;
    if (reply.wire !== 'drop') {
      logged.status = reply.status;
      logged.answeredAt = Date.now();
    }
    await send(request, response, withDate(reply), {
      bytesPerSecond: options.bytesPerSecond,
      signal: closing.signal,
      onBytes(count) {
        logged.bytes += count;
      },
    });
  }

  /** Decided when a request comes, not after the delay, so that of many at once the first ones are hit. */
  function takeFault(request: LoggedRequest): Fault | null {
    const scheduled = faultSchedule && toFault(faultRule(faultSchedule)(request, asked));
    asked += 1;
    if (fault === null || fault.when?.(request) === false) return scheduled;
    const hit = fault;
    if (fault.times !== undefined) fault = fault.times > 1 ? { ...fault, times: fault.times - 1 } : null;
    return hit;
  }

  function replyTo({ method, headers }: LoggedRequest, target: URL | null, hitBy: Fault | null): Reply {
    if (method === 'OPTIONS') return { status: 204, headers: CROSS_ORIGIN, body: '' };
    if (target === null) return NOT_FOUND;
    const days = daysNow();
    const { reply, rate } = answer(target, days, now(), rateLimit);
    if (hitBy !== null) return spoil(reply, hitBy, { rate, items: itemsUpTo(days, openDay(now())) });
    return options.etags === 'ignored' ? reply : unlessHeld(reply, headers['if-none-match']);
  }

  /** A client may learn from it that its own clock is wrong. */
  function withDate(reply: Reply): Reply {
    return { ...reply, headers: { ...reply.headers, Date: now().toUTCString() } };
  }

  const server = createServer((request, response) => {
    const logged = logRequest(request, response, now());
    requests.push(logged);
    handle(request, response, logged).catch((error: unknown) => {
      if (closing.signal.aborted) return;
      const { status, headers, body } = jsonError(500, `The digest server itself failed: ${error}`);
      if (response.headersSent) response.destroy();
      else response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    get days() {
      return daysNow();
    },
    get items() {
      return [...daysNow().values()].flat();
    },
    get fault(): Fault | null {
      return fault;
    },
    set fault(next: FaultKind | Fault | null) {
      fault = toFault(next);
    },
    get faultSchedule() {
      return faultSchedule;
    },
    set faultSchedule(next) {
      faultSchedule = next;
    },
    close() {
      closing.abort();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function loadDays(options: DigestServerOptions, now: Date): Promise<Days> {
  const today = openDay(now);
  const recorded = options.dataFile === undefined ? undefined : await readRecordedDays(options.dataFile);
  const given = recorded ?? (options.days && inOrder(Object.entries(options.days)));
  if (given !== undefined) return options.shiftToToday ? shiftToToday(given, today) : given;
  if (options.world !== undefined) return new Map();
  const starterFile = options.starterFile ?? join(import.meta.dirname, '../../public/starter-digest.json');
  return dealStarterPapers(await readStarterPapers(starterFile), today);
}

/** What a GET or HEAD asks for; `null` for other methods and for what is no address. */
function addressOf({ method, url }: LoggedRequest): URL | null {
  const isRead = method === 'GET' || method === 'HEAD';
  return isRead && URL.canParse(url, 'http://127.0.0.1') ? new URL(url, 'http://127.0.0.1') : null;
}

function toFault(fault: FaultKind | Fault | null): Fault | null {
  return typeof fault === 'string' ? { kind: fault } : fault;
}
