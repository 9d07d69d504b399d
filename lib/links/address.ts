/** The parts of a web address that the readers of this room look at. */
export interface Address {
  /** Lower case, without `www.`, port, user name and password. */
  host: string;
  /** Begins with one slash; escapes are resolved (`/abs/cs%2F0011004`) and runs of slashes made one. */
  path: string;
  /** The whole, for what stands after the question mark. */
  url: URL;
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
      url,
    };
  } catch {
    return null;
  }
}

/**
 * Resolves the escapes of ASCII characters, `%2F` and its like, which is all that the names we look for are made of.
 * Unlike `decodeURIComponent` it does not throw at a stray `%`.
 */
function resolveEscapes(text: string): string {
  return text.replace(/%([0-7][\da-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
