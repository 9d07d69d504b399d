import type { Paper } from '@/lib/paper/paper';
import { type ConvertedRows, convertPaper, convertRows } from './convert';

/** Why a request brought nothing. `message` is in plain words, for people. */
export class DigestError extends Error {
  override name = 'DigestError';
  constructor(
    readonly code:
      | 'stopped'
      | 'offline'
      | 'timeout'
      | 'refused'
      | 'limited'
      | 'server'
      | 'not-found'
      | 'not-understood',
    message: string,
    /** For `limited`: how long to wait, in milliseconds, where the server says so. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
  }
}

/** What the client needs of the outside. */
export interface ClientOptions {
  /** The server's origin, `https://huggingface.co` by default in the settings. */
  baseUrl: string;
  fetch?: typeof fetch;
  /** Every request's deadline, body included. */
  timeoutMs?: number;
  /** Ends all requests, with the code `stopped`. */
  signal?: AbortSignal;
}

/** Rows a page; the server's maximum (its default of 50 would cut full days short). */
const PAGE_SIZE = 100;
/** A day has had 73 rows at most; ten pages bound a server that never ends. */
const MAX_PAGES = 10;

export type DigestClient = ReturnType<typeof createDigestClient>;

/** Speaks Hugging Face's papers API. Every method rejects with a `DigestError` and nothing else. */
export function createDigestClient({ baseUrl, fetch = globalThis.fetch, timeoutMs = 30_000, signal }: ClientOptions) {
  /** One GET: the parsed JSON, and the address of the next page when the server names one. */
  async function get(url: URL): Promise<{ body: unknown; next: URL | null }> {
    const response = await fetch(url, {
      // The lists change under one address and come without Cache-Control: a browser would guess.
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]),
    });
    if (!response.ok) throw refusal(response);
    return { body: await response.json(), next: nextPage(response, url) };
  }

  async function request(url: URL) {
    try {
      return await get(url);
    } catch (error) {
      throw asDigestError(error);
    }
  }

  function address(path: string): URL {
    if (URL.canParse(path, baseUrl)) return new URL(path, baseUrl);
    throw new DigestError('refused', `The digest server's address, ${baseUrl}, is none.`);
  }

  return {
    /** The whole list of `date` (`YYYY-MM-DD`), over all its pages. */
    async day(date: string): Promise<ConvertedRows> {
      const rows: unknown[] = [];
      let url: URL | null = address('/api/daily_papers');
      url.search = String(new URLSearchParams({ date, limit: String(PAGE_SIZE) }));
      for (let page = 0; url && page < MAX_PAGES; page++) {
        const { body, next }: { body: unknown; next: URL | null } = await request(url);
        if (!Array.isArray(body)) throw notUnderstood();
        rows.push(...body);
        url = next ?? (body.length === PAGE_SIZE ? pageAfter(url) : null);
      }
      return convertRows(rows, date);
    },

    /** One paper by its canonical arXiv id. */
    async paper(id: string): Promise<Paper> {
      const { body } = await request(address(`/api/papers/${id}`));
      const paper = convertPaper(body);
      if (!paper || paper.id !== id) throw notUnderstood();
      return paper;
    },
  };
}

const notUnderstood = () =>
  new DigestError('not-understood', 'The digest server answered something that is no digest.');

function refusal(response: Response): DigestError {
  const { status } = response;
  if (status === 404) return new DigestError('not-found', 'The digest server does not know this paper.');
  if (status === 429) return new DigestError('limited', 'The digest server asks us to wait.', retryAfter(response));
  if (status >= 500) return new DigestError('server', `The digest server has a fault of its own (${status}).`);
  return new DigestError('refused', `The digest server refused the request (${status}).`);
}

function asDigestError(error: unknown): DigestError {
  if (error instanceof DigestError) return error;
  if (error instanceof SyntaxError) return notUnderstood();
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return new DigestError('timeout', 'The digest server took too long to answer.');
  if (error instanceof DOMException && error.name === 'AbortError')
    return new DigestError('stopped', 'The request was called off.');
  return new DigestError('offline', 'The digest server cannot be reached.');
}

/** From `Retry-After: 60`, else from `RateLimit: "api";r=0;t=293`; a date in `Retry-After` is never sent here. */
function retryAfter({ headers }: Response): number | null {
  const seconds = headers.get('retry-after') ?? '';
  const window = /;\s*t=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1] ?? '';
  const wait = [seconds, window].find((text) => /^\d+$/.test(text));
  return wait === undefined ? null : Number(wait) * 1000;
}

/** The next page by its number (`p`, from 0): a full page goes on, also where no `Link` header says so. */
function pageAfter(url: URL): URL {
  const next = new URL(url);
  next.searchParams.set('p', String(Number(url.searchParams.get('p') ?? 0) + 1));
  return next;
}

/** The target of `Link: <…>; rel="next"`, which may be relative; never another origin's. */
function nextPage(response: Response, url: URL): URL | null {
  const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(response.headers.get('link') ?? '')?.[1];
  if (!target || !URL.canParse(target, url)) return null;
  const next = new URL(target, url);
  return next.origin === url.origin ? next : null;
}
