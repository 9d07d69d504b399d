import { DigestError } from './error';
import { limitedBy, refusedBy, signInPage } from './refusal';

/** What a client needs of the outside. */
export interface ClientOptions {
  /** The server's origin, as in the settings. */
  baseUrl: string;
  fetch?: typeof fetch;
  /** Every request's deadline, body included. */
  timeoutMs?: number;
  /** Ends all requests, with the code `stopped`. */
  signal?: AbortSignal;
  /** Hears the headers of every answer, whatever it says. */
  onAnswer?: (headers: Headers) => void;
}

/** What came back: a body that is whole. */
export interface Answer {
  text: string;
  headers: Headers;
}

export type Requests = ReturnType<typeof createRequests>;

/**
 * Asks one server. Every method rejects, or throws, a `DigestError` and nothing else.
 *
 * @param party the server's name at the beginning of a sentence, `The digest server`
 */
export function createRequests(
  party: string,
  { baseUrl, fetch = globalThis.fetch, timeoutMs = 30_000, signal, onAnswer }: ClientOptions,
) {
  /** `null` when the answer is the one with this tag. */
  async function ask(url: URL, mostBytes: number, etag: string | null): Promise<Answer | null> {
    const response = await fetch(url, {
      // Answers change under one address and come without Cache-Control: a browser would guess.
      cache: 'no-store',
      ...(etag !== null && { headers: { 'If-None-Match': etag } }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]),
    });
    onAnswer?.(response.headers);
    if (response.status === 304 && etag !== null) return null;
    if (response.status === 429) throw limitedBy(party, response.headers);
    if (!response.ok) throw refusedBy(party, response);
    if (/^text\/html/i.test(response.headers.get('content-type') ?? '')) throw signInPage(party);
    const text = await readText(response, mostBytes);
    if (text === null) throw new DigestError('not-understood', `${party} answered more than we can take.`);
    return { text, headers: response.headers };
  }

  /** What went wrong, in a person's words. */
  function told(error: unknown): DigestError {
    if (error instanceof DigestError) return error;
    if (error instanceof DOMException && error.name === 'TimeoutError')
      return new DigestError('timeout', `${party} took too long to answer.`);
    if (error instanceof DOMException && error.name === 'AbortError')
      return new DigestError('stopped', 'The request was called off.');
    return new DigestError('offline', `${party} cannot be reached.`);
  }

  /** One GET that brings `null` when the answer is still the one with this tag. */
  async function getIfChanged(url: URL, mostBytes: number, etag: string | null): Promise<Answer | null> {
    try {
      return await ask(url, mostBytes, etag);
    } catch (error) {
      throw told(error);
    }
  }

  return {
    /** The address of `path` on the server. */
    address(path: string): URL {
      if (URL.canParse(path, baseUrl)) return new URL(path, baseUrl);
      throw new DigestError('refused', `${party} has no address that makes sense: ${baseUrl}.`);
    },

    /** One GET. A body of more than `mostBytes` is not read to its end. */
    async get(url: URL, mostBytes: number): Promise<Answer> {
      return (await getIfChanged(url, mostBytes, null)) as Answer;
    },

    getIfChanged,
  };
}

/** The body as UTF-8, `null` when it is longer than `mostBytes`. */
async function readText({ body }: Response, mostBytes: number): Promise<string | null> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > mostBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
}
