import { jsonError, type Reply } from './http';
import { isObject } from './item';
import { type RateState, rateHeaders } from './rate-limit';
import type { LoggedRequest } from './types';

/**
 * What the server can do wrong on purpose.
 * `429`: quota used up, told in RateLimit (Hugging Face only) and Retry-After; `429-bare`: the same, told in no header;
 * `500`, `503`; `stall`: headers, then nothing; `cut`: half a body, then the connection breaks;
 * `html`: 200 and the sign-in page of some wireless network; `bad-rows`: broken rows between the good ones;
 * `not-json-shape`: 200 and well-formed, but an object where an array belongs (and the other way round).
 */
export const FAULT_KINDS = [
  '429',
  '429-bare',
  '500',
  '503',
  'stall',
  'cut',
  'html',
  'bad-rows',
  'not-json-shape',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

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

/** What becomes of a proper answer. `rate` is `null` for arXiv, which tells nothing of its limits. */
export function spoil(reply: Reply, fault: Fault, rate: RateState | null): Reply {
  const failing = (failure: Reply): Reply => ({
    ...failure,
    headers: { ...without(reply.headers, PROPER_ONLY), ...failure.headers },
  });
  switch (fault.kind) {
    case '429': {
      const resetSeconds = fault.retryAfterSeconds ?? rate?.resetSeconds ?? 3;
      return failing(tooManyRequests(rate && { ...rate, remaining: 0, resetSeconds }, resetSeconds));
    }
    case '429-bare':
      return failing(jsonError(429, 'Too Many Requests'));
    case '500':
      return failing(jsonError(500, 'Internal Server Error'));
    case '503':
      return failing(jsonError(503, 'Service Unavailable'));
    case 'html':
      return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: CAPTIVE_PORTAL };
    case 'stall':
    case 'cut':
      return { ...reply, wire: fault.kind };
    case 'bad-rows':
      return rewrite(reply, withBadRows, (feed) => feed.replace('</feed>', `${BAD_ENTRIES}</feed>`));
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

/**
 * The rows that `bad-rows` puts between the good ones. None of them is a paper: what has a usable id has no usable title.
 * The ids are nobody's, so that a client that took one of these for a paper would show it.
 */
export const BAD_ROWS: readonly unknown[] = [
  'a string in place of an object',
  null,
  { paper: { title: 'A paper without an id', authors: [], upvotes: 1 }, title: 'A paper without an id' },
  { paper: { id: '9912.00001', title: 42, authors: [], upvotes: 2 }, title: 42 },
  { paper: { id: 9912.00002, title: 'An id that is a number', authors: [] }, title: 'An id that is a number' },
  { paper: 'a string in place of a paper', title: 'A string in place of a paper' },
  { paper: { id: '9912.00003', title: null, authors: 'nobody', upvotes: 'many', publishedAt: 1 }, numComments: [] },
];

function withBadRows(value: unknown): unknown {
  if (isObject(value)) return { ...value, title: 42, authors: 'nobody', upvotes: 'many' };
  if (!Array.isArray(value) || value.length === 0) return value;
  const rows: unknown[] = value;
  const mixed = rows.flatMap((row, index) => (index < BAD_ROWS.length ? [BAD_ROWS[index], row] : [row]));
  return [...mixed, ...BAD_ROWS.slice(rows.length)];
}

function intoAnotherShape(value: unknown): unknown {
  return Array.isArray(value) ? { count: value.length, next: null, results: value } : [value];
}
