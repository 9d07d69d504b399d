import { parseUrl } from './parse-url';
import type { LinkTarget } from './target';

/** The parts of a web address that the readers of this room look at. */
export interface Address {
  /** Lower case, without `www.`, port, user name and password; the site's own where a proxy or a country's stands in. */
  host: string;
  /** Begins with one slash; escapes are resolved (`/abs/cs%2F0011004`) and runs of slashes made one. */
  path: string;
  /** The whole, for what stands after the question mark and for what must not be resolved. */
  url: URL;
}

/** Finds what an address names, or the address that it wraps as a redirect does, or nothing. */
export type Reader = (address: Address) => LinkTarget | string | null;

/** Takes an http(s) address apart whose host is known already; `null` when the standard parser refuses it. */
export function readAddress(href: string, host: string): Address | null {
  const url = parseUrl(href);
  return url && { host, path: resolveEscapes(url.pathname).replace(/\/{2,}/g, '/'), url };
}

/**
 * Resolves the escapes of ASCII characters, `%2F` and its like, which is all that the names we look for are made of.
 * Unlike `decodeURIComponent` it does not throw at a stray `%`.
 */
function resolveEscapes(text: string): string {
  return text.replace(/%([0-7][\da-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}
