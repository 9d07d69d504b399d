/** Where a scheme begins an address. `example.org:8080` begins with a host and its port instead. */
const SCHEME = /^[a-z][a-z\d+.-]*:(?!\d)/i;
const WEB = /^https?:\/\//i;
/** Labels between dots, as the standard parser writes them; or an IPv6 address. */
const HOST = /^(?:[a-z\d_-]+(?:\.[a-z\d_-]+)*|\[[\da-f:.]+\])$/;
const IPV4 = /^\d+(?:\.\d+){3}$/;

/**
 * The host name that a person means by `text`: a name (`example.org`, with or without a port or a path) or a pasted
 * address, written as `location.hostname` writes it. `null` for what no page can have as its host. A name without a dot
 * counts only where the address says that it is one (`http://wiki/`), or every word would be a site.
 */
export function readSite(text: string): string | null {
  const typed = text.trim().toLowerCase();
  const isAddress = WEB.test(typed);
  if (!isAddress && (SCHEME.test(typed) || typed.includes('@'))) return null;
  try {
    const { hostname } = new URL(isAddress ? typed : `http://${typed.replace(/^\/\//, '')}`);
    const host = hostname.replace(/\.$/, '');
    const isNamed = isAddress || host.includes('.') || host.includes(':') || host === 'localhost';
    // The parser takes `1.5` for 1.0.0.5, and nobody means that.
    const isMadeUp = IPV4.test(host) && !typed.includes(host);
    return isNamed && HOST.test(host) && !isMadeUp ? host : null;
  } catch {
    return null;
  }
}
