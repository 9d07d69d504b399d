/** The parts of a web address that the readers of this room look at. */
export interface Address {
  /** Lower case, without `www.`, port, user name and password. */
  host: string;
  /** Begins with one slash; escapes are resolved and runs of slashes made one, so `/abs/cs%2F0011004` is two segments. */
  path: string;
  /** What stands after the question mark, escapes resolved. */
  query: string;
  params: URLSearchParams;
}

/**
 * Takes an absolute http(s) address apart; anything else (relative, `javascript:`, `data:`, `blob:`, not an address
 * at all) is `null`. Host look-alikes such as `arxiv.org@evil.example` are seen through because the standard parser
 * does the reading, as it will when the link is followed.
 */
export function readAddress(href: string): Address | null {
  // Asked first, because a page may hold megabytes of `data:` addresses and the parser would read each to its end.
  if (!/^\s*https?:/i.test(href)) return null;
  try {
    const url = new URL(href);
    return {
      host: url.hostname.replace(/^www\.|\.$/g, ''),
      path: resolveEscapes(url.pathname).replace(/\/{2,}/g, '/'),
      query: resolveEscapes(url.search.slice(1)),
      params: url.searchParams,
    };
  } catch {
    return null;
  }
}

/**
 * Resolves `%2F` and its like byte by byte. Every name we look for is ASCII, so what other bytes turn into does not
 * matter; that a stray `%` does no harm does, and `decodeURIComponent` would throw at it.
 */
function resolveEscapes(text: string): string {
  return text.replace(/%([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
