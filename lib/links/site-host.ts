/** Hosts that stand in for another: arXiv's through a proxy, with its dots or with hyphens; a country's Google. */
const STAND_IN = /^(?:(?:export|www)[.-])?arxiv[.-]org\.|^((?:scholar\.|translate\.)?google)\.(?:com?\.)?[a-z]{2}$/;

/** What libraries call their proxies, as a part of a label. Anybody may call a host `arxiv.org.evil.example`. */
const PROXY = /(?:^|-)(?:ez|lib|web|e)*proxy(?:\d|-|$)|^ezp(?:\d|-|$)/;

/** The host whose pages `host` serves: most often itself. */
export function siteHost(host: string): string {
  const match = STAND_IN.exec(host);
  if (match?.[1]) return `${match[1]}.com`;
  return match && isProxy(host) ? 'arxiv.org' : host;
}

function isProxy(host: string): boolean {
  // The last two labels are the institution's name.
  return (
    host.endsWith('.idm.oclc.org') ||
    host
      .split('.')
      .slice(1, -2)
      .some((label) => PROXY.test(label))
  );
}

/** The last two labels of a host. Written out, because it is asked for every link of a page. */
export function domainOf(host: string): string {
  let start = host.length;
  for (let dots = 0; start > 0; start--) {
    if (host.charCodeAt(start - 1) === 46 && ++dots === 2) break;
  }
  return host.slice(start);
}
