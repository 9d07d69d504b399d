import { jsonError, NOT_FOUND, type Reply } from './http';
import { type RateState, rateHeaders } from './rate-limit';
import { withBadRows, withDuplicates, withWithdrawn, withWrongTypes } from './spoiled-rows';
import type { LoggedRequest } from './types';

/**
 * What the server can do wrong on purpose. Each says for itself what it is; `--help` prints them.
 * Where a fault changes what is in the answer, answers that are no 200 stay as they are.
 */
export const FAULTS = {
  '400': 'the request is refused: Bad Request',
  '401': 'a sign-in is wanted',
  '403': 'nothing for this client',
  '404': 'nothing at this address, in the recorded words',
  '429': 'the quota is used up, told in RateLimit (Hugging Face only) and Retry-After',
  '429-bare': 'the same, told in no header',
  '500': 'an error in JSON',
  '502': 'a page of the gateway in front, in HTML',
  '503': 'an error in JSON',
  '504': 'a page of the gateway in front, in HTML',
  stall: 'headers, then nothing',
  cut: 'half a body, then the connection breaks',
  drop: 'the connection is closed without any answer; a browser may ask once more by itself',
  huge: 'a well-formed answer of 50 MB whose length is not told beforehand',
  html: '200 and the sign-in page of some wireless network',
  'bad-rows': 'broken rows between the good ones',
  'wrong-types': 'rows whose fields hold wrong types, but for id and title',
  duplicates: 'each row twice, and a paper of another day behind them',
  withdrawn: 'every second paper has been withdrawn',
  'not-json-shape': 'well-formed, but an object where an array belongs (and the other way round)',
} as const;
export type FaultKind = keyof typeof FAULTS;
export const FAULT_KINDS = Object.keys(FAULTS) as FaultKind[];

/** A fault and whom it hits. */
export interface Fault {
  kind: FaultKind;
  /** Only this many requests to the API, then the server is well again; without it, until it is mended. */
  times?: number;
  /** Only the requests for which this holds; the others are answered properly and do not count. */
  when?: (request: LoggedRequest) => boolean;
  /** For `429`: the seconds to wait that it tells; without it, what is left of the window. */
  retryAfterSeconds?: number;
}

export function isFaultKind(text: string): text is FaultKind {
  return FAULT_KINDS.some((kind) => kind === text);
}

/** Headers that belong to a proper answer and not to a failure. */
const PROPER_ONLY = ['ETag', 'Link', 'RateLimit', 'RateLimit-Policy'];

const CAPTIVE_PORTAL = `<!doctype html>
<html lang="en"><head><title>Guest network</title></head>
<body><h1>Welcome</h1><form action="/sign-in"><button>Connect</button></form></body></html>
`;

/** What a fault may need to know beside the proper answer. */
export interface Surroundings {
  /** `null` for arXiv, which tells nothing of its limits. */
  rate: RateState | null;
  /** The items of all days that have opened, oldest day first. */
  items: readonly unknown[];
}

/** What becomes of a proper answer. */
export function spoil(reply: Reply, fault: Fault, { rate, items }: Surroundings): Reply {
  const failing = (failure: Reply): Reply => ({
    ...failure,
    headers: { ...without(reply.headers, PROPER_ONLY), ...failure.headers },
  });
  switch (fault.kind) {
    case '429': {
      const resetSeconds = fault.retryAfterSeconds ?? rate?.resetSeconds ?? 3;
      return failing(tooManyRequests(rate && { ...rate, remaining: 0, resetSeconds }, resetSeconds));
    }
    case '400':
      return failing(jsonError(400, 'Bad Request'));
    case '401':
      return failing(jsonError(401, 'Unauthorized'));
    case '403':
      return failing(jsonError(403, 'Forbidden'));
    case '404':
      return failing(NOT_FOUND);
    case '429-bare':
      return failing(jsonError(429, 'Too Many Requests'));
    case '500':
      return failing(jsonError(500, 'Internal Server Error'));
    case '502':
      return failing(gatewayPage(502, 'Bad Gateway'));
    case '503':
      return failing(jsonError(503, 'Service Unavailable'));
    case '504':
      return failing(gatewayPage(504, 'Gateway Timeout'));
    case 'html':
      return htmlPage(200, CAPTIVE_PORTAL);
    case 'stall':
    case 'cut':
    case 'drop':
      return { ...reply, wire: fault.kind };
    case 'huge':
      return { ...reply, headers: without(reply.headers, ['ETag']), wire: 'huge' };
    case 'bad-rows':
      return rewrite(reply, withBadRows, (feed) => feed.replace('</feed>', `${BAD_ENTRIES}</feed>`));
    case 'wrong-types':
      return rewrite(reply, withWrongTypes, withWrongDates);
    case 'duplicates':
      return rewrite(
        reply,
        (value) => withDuplicates(value, items),
        (feed) => feed.replace(/<entry>.*?<\/entry>/gs, '$&$&'),
      );
    case 'withdrawn':
      // arXiv's feed has no field for it.
      return rewrite(reply, withWithdrawn, (feed) => feed);
    case 'not-json-shape':
      return rewrite(reply, intoAnotherShape, () => '<rss version="2.0"><channel/></rss>');
  }
}

/** When to come back stands in RateLimit, as the service documents it; Retry-After is for clients that know only that. */
export function tooManyRequests(rate: RateState | null, retryAfterSeconds: number): Reply {
  const reply = jsonError(429, 'Too many requests; try again later');
  const headers = { ...reply.headers, ...(rate && rateHeaders(rate)), 'Retry-After': String(retryAfterSeconds) };
  return { ...reply, headers };
}

function gatewayPage(status: number, words: string): Reply {
  return htmlPage(status, `<html><head><title>${status} ${words}</title></head><body>${words}</body></html>\n`);
}

function htmlPage(status: number, body: string): Reply {
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body };
}

function rewrite(reply: Reply, onJson: (value: unknown) => unknown, onXml: (feed: string) => string): Reply {
  if (reply.status !== 200) return reply;
  const isXml = reply.headers['Content-Type']?.includes('xml');
  const body = isXml ? onXml(reply.body) : JSON.stringify(onJson(JSON.parse(reply.body)));
  return { ...reply, headers: without(reply.headers, ['ETag']), body };
}

function without(headers: Record<string, string>, names: string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}

const BAD_ENTRIES = '<entry/><entry><title>No id</title></entry><entry><id>not an address</id></entry>';

/** In XML everything is text; dates can be no dates, and authors can have no names. */
function withWrongDates(feed: string): string {
  return feed
    .replace(/<(published|updated)>[^<]*</g, '<$1>the other day<')
    .replace(/<author>.*?<\/author>/gs, '<author/>');
}

function intoAnotherShape(value: unknown): unknown {
  return Array.isArray(value) ? { count: value.length, next: null, results: value } : [value];
}
