/** The standard parser's reading of an absolute http(s) address; `null` for everything else. */
export function parseUrl(href: string): URL | null {
  // Asked first, because a page may hold megabytes of `data:` addresses and the parser would read each to its end.
  if (!/^\s*https?:/i.test(href)) return null;
  try {
    return new URL(href);
  } catch {
    return null;
  }
}
