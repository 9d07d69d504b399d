import { type Address, type Reader, readAddress } from './address';
import { arxivSites } from './arxiv-url';
import type { Site } from './form';
import { githubSites } from './github';
import { hostOf } from './host';
import { huggingFaceSites } from './huggingface';
import { MAX_LENGTH } from './max-length';
import { webAddress } from './other-schemes';
import { pageSites } from './page';
import { readingSites } from './reading-sites';
import { domainOf, siteHost } from './site-host';
import type { LinkTarget } from './target';
import { wrappers } from './wrappers';

/** How many wrappers, one in another, are taken off. */
const LAYERS = 3;

/**
 * The sites of each domain, so that for a link elsewhere one look is enough. (A wrapper may have a project page's host.)
 * Made at the first link: many a frame of a page has none, and everywhere the script has to start fast.
 */
let sitesByDomain: Map<string, Site[]> | undefined;

function sitesOf(domain: string): Site[] {
  sitesByDomain ??= byDomain();
  return sitesByDomain.get(domain) ?? [];
}

function byDomain(): Map<string, Site[]> {
  const domains = new Map<string, Site[]>();
  for (const sites of [arxivSites, githubSites, huggingFaceSites, readingSites, wrappers, pageSites]) {
    for (const site of sites()) {
      const domain = domainOf(site.host);
      domains.set(domain, [...(domains.get(domain) ?? []), site]);
    }
  }
  return domains;
}

/**
 * What an absolute address names, or `null` when it names nothing we know. Takes any string and never throws; one that
 * is too long (see `MAX_LENGTH`) costs no more than a look at its length. Nothing is asked over the network: redirects
 * are taken off where their address carries the one they lead to. A link on a host that we do not know costs less than
 * parsing its address would.
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
  for (const site of sitesOf(domainOf(host))) {
    if (host !== site.host && !(site.anySubdomain && host.endsWith(`.${site.host}`))) continue;
    address ??= readAddress(href, host);
    const found = site.read(address);
    if (found) return found;
  }
  return null;
}
