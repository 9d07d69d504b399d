import { type Address, type Reader, readAddress } from './address';
import { ARXIV_SITES } from './arxiv-url';
import type { Site } from './form';
import { GITHUB_SITES } from './github';
import { hostOf } from './host';
import { HUGGING_FACE_SITES } from './huggingface';
import { MAX_LENGTH } from './max-length';
import { webAddress } from './other-schemes';
import { PAGE_SITES } from './page';
import { READING_SITES } from './reading-sites';
import { domainOf, siteHost } from './site-host';
import type { LinkTarget } from './target';
import { WRAPPERS } from './wrappers';

/** How many wrappers, one in another, are taken off. */
const LAYERS = 3;

/** The sites of each domain, so that for a link elsewhere one look is enough. A wrapper may have a project page's host. */
const SITES = new Map<string, Site[]>();
for (const site of [ARXIV_SITES, GITHUB_SITES, HUGGING_FACE_SITES, READING_SITES, WRAPPERS, PAGE_SITES].flat()) {
  const domain = domainOf(site.host);
  SITES.set(domain, [...(SITES.get(domain) ?? []), site]);
}

/**
 * What an absolute address names, or `null` when it names nothing we know. Takes any string and never throws; one that
 * is too long (see `MAX_LENGTH`) costs no more than a look at its length. Nothing is asked over the network: redirects are taken off where their address
 * carries the one they lead to. A link on a host that we do not know costs less than parsing its address would.
 */
export function identifyUrl(href: string): LinkTarget | null {
  return identify(href, LAYERS);
}

function identify(href: string, layers: number): LinkTarget | null {
  if (href.length > MAX_LENGTH) return null;
  const host = siteHost(hostOf(href));
  const found = host ? readSite(href, host) : webAddress(href);
  if (typeof found !== 'string') return found;
  return layers > 0 ? identify(found, layers - 1) : null;
}

function readSite(href: string, host: string): ReturnType<Reader> {
  let address: Address | undefined;
  for (const site of SITES.get(domainOf(host)) ?? []) {
    if (host !== site.host && !(site.anySubdomain && host.endsWith(`.${site.host}`))) continue;
    address ??= readAddress(href, host);
    const found = site.read(address);
    if (found) return found;
  }
  return null;
}
