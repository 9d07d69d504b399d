import type { Paper } from '@/lib/paper/paper';
import { type ConvertedRows, convertPaper, convertRows } from './convert';
import { utcDay } from './days';
import { DigestError } from './error';
import { isMonth, type ListName } from './plan';
import { type Answer, type ClientOptions, createRequests } from './request';

/** Rows a page; the server's maximum (its default of 50 would cut full days short). */
const PAGE_SIZE = 100;
/** A day has had 73 rows at most, a month 631; fifty pages bound a server that never ends. */
const MAX_PAGES = 50;
/** A row has had 55 kB at most, a page of them 300 kB mostly. */
const MOST_PAGE_BYTES = 10_000_000;
/** A paper has had 55 kB at most, and may have some hundred of what is linked to it. */
const MOST_PAPER_BYTES = 2_000_000;

/** One page of a list. */
export interface Page extends ConvertedRows {
  /** The address of the next page, `null` when this is the last one. */
  next: string | null;
  /** The server's tag of this page. */
  etag: string | null;
}

/** Which page: the first one of a list, or the one at an address that the page before it gave. */
export interface PageRequest {
  list: ListName;
  next: string | null;
  /** The tag of the first page as it is known: an unchanged one is not sent again. */
  etag: string | null;
}

/** What a client of the digest needs beside the rest. */
export interface DigestClientOptions extends ClientOptions {
  now?: () => Date;
}

export type DigestClient = ReturnType<typeof createDigestClient>;

/**
 * Speaks Hugging Face's papers API, at `https://huggingface.co` by default. Every method rejects with a `DigestError`
 * and nothing else.
 */
export function createDigestClient({ now = () => new Date(), ...options }: DigestClientOptions) {
  const requests = createRequests('The digest server', options);
  const today = () => utcDay(now().getTime());

  function firstPage(list: ListName): URL {
    const url = requests.address('/api/daily_papers');
    url.search = String(new URLSearchParams({ [isMonth(list) ? 'month' : 'date']: list, limit: String(PAGE_SIZE) }));
    return url;
  }

  return {
    /** One page of a list; `null` when it has not changed since it had the tag. */
    async page({ list, next, etag }: PageRequest): Promise<Page | null> {
      const url = next === null ? firstPage(list) : requests.address(next);
      const answer = await requests.getIfChanged(url, MOST_PAGE_BYTES, etag).catch(noSuchList);
      if (!answer) return null;
      const rows = parse(answer);
      if (!Array.isArray(rows)) throw notUnderstood();
      const after = nextPage(answer.headers, url) ?? (rows.length === PAGE_SIZE ? pageAfter(url) : null);
      return {
        ...convertRows(rows, isMonth(list) ? null : list, today()),
        next: after && pageOf(after) < MAX_PAGES ? after.href : null,
        etag: answer.headers.get('etag'),
      };
    },

    /** One paper by its canonical arXiv id. */
    async paper(id: string): Promise<Paper> {
      const answer = await requests.get(requests.address(`/api/papers/${id}`), MOST_PAPER_BYTES);
      const paper = convertPaper(parse(answer), today());
      if (!paper || paper.id !== id) throw notUnderstood();
      return paper;
    },
  };
}

/** A list that is not there is refused; `not-found` is said of papers. */
function noSuchList(error: unknown): never {
  if (!(error instanceof DigestError) || error.code !== 'not-found') throw error;
  throw new DigestError('refused', 'The digest server does not have the list that it was asked for.');
}

function parse({ text }: Answer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notUnderstood();
  }
}

const notUnderstood = () =>
  new DigestError('not-understood', 'The digest server answered something that is no digest.');

/** A page's number, from 0. */
const pageOf = (url: URL) => Number(url.searchParams.get('p') ?? 0);

/** The next page by its number: a full page goes on, also where no `Link` header says so. */
function pageAfter(url: URL): URL {
  const next = new URL(url);
  next.searchParams.set('p', String(pageOf(url) + 1));
  return next;
}

/** The target of `Link: <…>; rel="next"`, which may be relative; never another origin's, and never a page before. */
function nextPage(headers: Headers, url: URL): URL | null {
  const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(headers.get('link') ?? '')?.[1];
  if (!target || !URL.canParse(target, url)) return null;
  const next = new URL(target, url);
  return next.origin === url.origin && pageOf(next) > pageOf(url) ? next : null;
}
