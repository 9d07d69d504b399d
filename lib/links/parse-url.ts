import { MAX_LENGTH } from './max-length';

/** The standard parser's reading of an absolute http(s) address; `null` for everything else, and for a longer one. */
export function parseUrl(href: string): URL | null {
  if (href.length > MAX_LENGTH || !/^\s*https?:/i.test(href)) return null;
  // Asked first, because an exception costs as much as reading thirty addresses.
  return URL.canParse(href) ? new URL(href) : null;
}
