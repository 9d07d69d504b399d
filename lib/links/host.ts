/**
 * The host of an absolute http(s) address in lower case, without `www.` and port; empty for everything else. Found
 * without the URL parser where the address is written plainly, for it is asked for every link of a page.
 */
export function hostOf(href: string): string {
  try {
    const { protocol, hostname } = new URL(href);
    return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/^www\.|\.$/g, '') : '';
  } catch {
    return '';
  }
}
