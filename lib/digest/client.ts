import type { Paper } from '@/lib/paper/paper';
import { type ConvertedRows, convertPaper, convertRows } from './convert';
import { DigestError } from './error';
import { type Answer, type ClientOptions, createRequests } from './request';

/** Rows a page; the server's maximum (its default of 50 would cut full days short). */
const PAGE_SIZE = 100;
/** A day has had 73 rows at most; ten pages bound a server that never ends. */
const MAX_PAGES = 10;
/** A row has had 55 kB at most, a page of them 300 kB mostly. */
const MOST_PAGE_BYTES = 10_000_000;
/** A paper has had 55 kB at most, and may have some hundred of what is linked to it. */
const MOST_PAPER_BYTES = 2_000_000;

export type DigestClient = ReturnType<typeof createDigestClient>;

/**
 * Speaks Hugging Face's papers API, at `https://huggingface.co` by default. Every method rejects with a `DigestError`
 * and nothing else.
 */
export function createDigestClient(options: ClientOptions) {
  const requests = createRequests('The digest server', options);

  return {
    /** The whole list of `date` (`YYYY-MM-DD`), over all its pages. */
    async day(date: string): Promise<ConvertedRows> {
      const rows: unknown[] = [];
      let url: URL | null = requests.address('/api/daily_papers');
      url.search = String(new URLSearchParams({ date, limit: String(PAGE_SIZE) }));
      for (let page = 0; url && page < MAX_PAGES; page++) {
        const answer: Answer = await requests.get(url, MOST_PAGE_BYTES);
        const body = parse(answer);
        if (!Array.isArray(body)) throw notUnderstood();
        rows.push(...body);
        url = nextPage(answer.headers, url) ?? (body.length === PAGE_SIZE ? pageAfter(url) : null);
      }
      return convertRows(rows, date, today());
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

const today = () => new Date().toISOString().slice(0, 10);

function parse({ text }: Answer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notUnderstood();
  }
}

const notUnderstood = () =>
  new DigestError('not-understood', 'The digest server answered something that is no digest.');

/** The next page by its number (`p`, from 0): a full page goes on, also where no `Link` header says so. */
function pageAfter(url: URL): URL {
  const next = new URL(url);
  next.searchParams.set('p', String(Number(url.searchParams.get('p') ?? 0) + 1));
  return next;
}

/** The target of `Link: <…>; rel="next"`, which may be relative; never another origin's. */
function nextPage(headers: Headers, url: URL): URL | null {
  const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(headers.get('link') ?? '')?.[1];
  if (!target || !URL.canParse(target, url)) return null;
  const next = new URL(target, url);
  return next.origin === url.origin ? next : null;
}
