import { parseUrl } from './parse-url';
import type { LinkTarget } from './target';

/** The parts of a web address that the readers of this room look at. */
export interface Address {
  href: string;
  /** Lower case, without `www.`, port, user name and password; the site's own where a proxy or a country's stands in. */
  host: string;
  /** Begins with one slash; escapes are resolved (`/abs/cs%2F0011004`) and runs of slashes made one. */
  path: string;
  /** The path as it is written, escapes and all. */
  rawPath: string;
  /** From the question mark on, or empty. */
  query: string;
  /** From the `#` on, or empty. */
  fragment: string;
}

/** Finds what an address names, or the address that it wraps as a redirect does, or nothing. */
export type Reader = (address: Address) => LinkTarget | string | null;

/** An address in whose path nothing is to be resolved: its path, query and fragment. */
const PLAIN = /^https?:\/\/[\w.:@-]+((?:\/[\w~!$&'()*+,:;=@-][\w.~!$&'()*+,:;=@-]*)*\/?)(\?[^#\s]*)?(#\S*)?$/;

/** Takes an http(s) address apart whose host is known already. */
export function readAddress(href: string, host: string): Address {
  const plain = PLAIN.exec(href);
  if (plain) {
    const [, path, query = '', fragment = ''] = plain;
    return { href, host, path: path || '/', rawPath: path || '/', query, fragment };
  }
  const { pathname = '', search = '', hash = '' } = parseUrl(href) ?? {};
  return { href, host, path: resolved(pathname), rawPath: pathname, query: search, fragment: hash };
}

/**
 * Resolves the escapes of ASCII characters, `%2F` and its like, which is all that the names we look for are made of.
 * Unlike `decodeURIComponent` it does not throw at a stray `%`.
 */
function resolved(path: string): string {
  return path
    .replace(/%([0-7][\da-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\/{2,}/g, '/');
}
