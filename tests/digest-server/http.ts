import { createHash } from 'node:crypto';

/** An answer before it goes out. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
  /**
   * `stall`: the headers, then nothing. `cut`: half of the promised body, then the connection breaks. `drop`: it breaks
   * before anything is said. `huge`: the body grows by spaces before its last character, its length not promised.
   */
  wire?: 'stall' | 'cut' | 'drop' | 'huge';
}

/** Thrown where a request makes no sense; becomes a 400. */
export class BadRequest extends Error {}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  const body = JSON.stringify(value);
  return { status, headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers }, body };
}

/** Errors are `{ "error": "…" }`, the one shape on record; the words for 400 are ours, the service's are not known. */
export function jsonError(status: number, error: string): Reply {
  return json(status, { error });
}

/** The words are recorded. */
export const NOT_FOUND = jsonError(404, "Sorry, we can't find the page you are looking for.");

/** A whole number in a query, or `otherwise` when it is not there; anything else is a bad request. */
export function wholeNumber(query: URLSearchParams, name: string, range: [number, number], otherwise: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= range[0] && value <= range[1]) return value;
  throw new BadRequest(`"${name}" must be a whole number from ${range[0]} to ${range[1]}`);
}

/** A weak tag built as the recorded ones look: `W/"a27-vndQfbspAL31/eKATEOf36LyR8k"`, length in hex and a digest. */
export function weakEtag(body: string): string {
  const digest = createHash('sha1').update(body).digest('base64').slice(0, 27);
  return `W/"${Buffer.byteLength(body).toString(16)}-${digest}"`;
}

/** Answers 304 when the client already holds this very body. */
export function unlessHeld(reply: Reply, ifNoneMatch: string | undefined): Reply {
  const etag = reply.headers.ETag;
  if (reply.status !== 200 || etag === undefined || ifNoneMatch === undefined) return reply;
  // If-None-Match compares weakly (RFC 9110, 13.1.2): a W/ in front makes no difference.
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  const isHeld = ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').map(opaque).includes(opaque(etag));
  if (!isHeld) return reply;
  const { 'Content-Type': _, ...headers } = reply.headers;
  return { status: 304, headers, body: '' };
}
