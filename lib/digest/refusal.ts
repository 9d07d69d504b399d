import { countOf } from '@/lib/paper/counts';
import { DigestError } from './error';

/** The error for a status that says that a server does not answer. 404 is `not-found`, of whatever was asked for. */
export function refusedBy(party: string, { status, headers }: Response): DigestError {
  if (status === 404) return new DigestError('not-found', `${party} does not know this paper.`);
  // 408 and 425 say that the moment was wrong, not the request.
  if (status >= 500 || status === 408 || status === 425)
    return new DigestError('server', `${party} has a fault of its own (${status}).`, retryAfter(headers));
  return new DigestError('refused', `${party} refused the request (${status}).`);
}

/** The error for a page where data belong: trains, hotels and offices put theirs before every site until one signs in. */
export function signInPage(party: string): DigestError {
  return new DigestError(
    'not-understood',
    `A web page came in place of ${midSentence(party)}. Does this network want you to sign in?`,
  );
}

const midSentence = (party: string) => party.replace(/^The /, 'the ');

/** The error for a 429: too many requests. */
export function limitedBy(party: string, headers: Headers): DigestError {
  const wait = retryAfter(headers);
  const until = wait === null ? '' : ` for ${inWords(wait)}`;
  return new DigestError('limited', `${party} asks us to wait${until}.`, wait);
}

/**
 * Milliseconds, from `Retry-After: 60`, else from `RateLimit: "api";r=0;t=293`. A date in `Retry-After` is never sent by
 * those whom we ask.
 */
function retryAfter(headers: Headers): number | null {
  const seconds = headers.get('retry-after') ?? '';
  const window = /;\s*t=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1] ?? '';
  const wait = [seconds, window].find((text) => /^\d+$/.test(text));
  return wait === undefined ? null : Number(wait) * 1000;
}

function inWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 100 ? countOf(seconds, 'second') : countOf(Math.ceil(seconds / 60), 'minute');
}
