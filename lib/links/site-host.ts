/** Hosts that serve the pages of another under the same paths. */
const ALIASES = new Map([
  ['hf.co', 'huggingface.co'],
  ['hf-mirror.com', 'huggingface.co'],
  ['dblp.uni-trier.de', 'dblp.org'],
  ['dblp.dagstuhl.de', 'dblp.org'],
  ['nbviewer.jupyter.org', 'nbviewer.org'],
]);

/** arXiv seen through a proxy, with its dot or with a hyphen: `arxiv-org.ezproxy.example.edu`. */
const PROXIED = /^(?:export[.-])?arxiv[.-]org\./;

/** What libraries call their proxies, as a label or the beginning or end of one. Anybody may call a host `arxiv.org`. */
const PROXY = /(?:^|-)(?:ez|lib|web|e)*proxy(?:\d|-|$)|^ezp(?:\d|-|$)/;

/** The host whose pages `host` serves: arXiv's for a library's proxy, google.com for a country's, most often itself. */
export function siteHost(host: string): string {
  if (host.includes('arxiv') && PROXIED.test(host) && isProxy(host)) return 'arxiv.org';
  if (host.includes('google.')) return host.replace(/^((?:\w+\.)*)google\.(?:co\.|com\.)?[a-z]{2}$/, '$1google.com');
  return ALIASES.get(host) ?? host;
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
