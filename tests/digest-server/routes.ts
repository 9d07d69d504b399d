import { arxivQuery } from './arxiv';
import { dailyPapers } from './daily-papers';
import type { Days } from './days';
import { tooManyRequests } from './faults';
import { BadRequest, jsonError, NOT_FOUND, type Reply, weakEtag } from './http';
import { paper } from './papers';
import { type RateLimit, type RateState, rateHeaders } from './rate-limit';
import { search } from './search';

/**
 * As recorded for a request that names no origin. RateLimit is not among the exposed headers: a page cannot read it,
 * the background of an extension can.
 */
export const CROSS_ORIGIN = {
  'Access-Control-Max-Age': '86400',
  'Access-Control-Allow-Origin': 'https://huggingface.co',
  Vary: 'Origin',
  'Access-Control-Expose-Headers':
    'X-Repo-Commit,X-Request-Id,X-Error-Code,X-Error-Message,X-Total-Count,ETag,Link,Accept-Ranges,Content-Range,X-Linked-Size,X-Linked-ETag,X-Xet-Hash',
};

const PAPER_PATH = /^\/api\/papers\/([^/]+)$/;

/** Whether there is something at a path, known or unknown papers alike. */
export function isApiPath(path: string): boolean {
  return path === '/api/query' || path === '/api/daily_papers' || PAPER_PATH.test(path);
}

/** A proper answer, and what the faults need to know of it. */
export interface Answer {
  reply: Reply;
  /** `null` where nothing is counted. */
  rate: RateState | null;
}

/** Finds the answer to a GET. arXiv's is bare; Hugging Face's is counted, tagged and has cross-origin headers. */
export function answer(url: URL, days: Days, now: Date, rateLimit: RateLimit): Answer {
  const { pathname: path, searchParams: query } = url;
  if (path === '/api/query') return { reply: arxivQuery(query, days, now), rate: null };
  if (!path.startsWith('/api/')) return { reply: NOT_FOUND, rate: null };

  const rate = rateLimit.take();
  const reply = rate.exceeded ? tooManyRequests(rate, rate.resetSeconds) : huggingFace(path, query, days, now);
  const etag = reply.status === 200 && { ETag: weakEtag(reply.body) };
  const headers = { ...reply.headers, ...rateHeaders(rate), ...CROSS_ORIGIN, ...etag };
  return { reply: { ...reply, headers }, rate };
}

function huggingFace(path: string, query: URLSearchParams, days: Days, now: Date): Reply {
  try {
    if (path === '/api/daily_papers') return dailyPapers(query, days, now);
    if (path === '/api/papers/search') return search(query, days, now);
    const id = PAPER_PATH.exec(path)?.[1];
    return id === undefined ? NOT_FOUND : paper(id, days, now);
  } catch (error) {
    if (error instanceof BadRequest) return jsonError(400, error.message);
    throw error;
  }
}
