import { type Reader, readAddress } from './address';
import { ARXIV_SITES } from './arxiv-url';
import { domainOf, keysOfForm } from './form';
import { GITHUB_SITES } from './github';
import { hostOf } from './host';
import { HUGGING_FACE_SITES } from './huggingface';
import { webAddress } from './other-schemes';
import { PAGE_SITES } from './page';
import { READING_SITES } from './reading-sites';
import { siteHost } from './site-host';
import type { LinkTarget } from './target';
import { WRAPPERS } from './wrappers';

/** How many wrappers, one in another, are taken off, and how long an address may be in which they are looked for. */
const LAYERS = 3;
const WRAPPED_LENGTH = 4096;

/** The readers of each host, or, with a dot in front, of all hosts of a domain. */
const READERS = new Map<string, Reader[]>();
for (const [form, read] of [
  ARXIV_SITES,
  GITHUB_SITES,
  HUGGING_FACE_SITES,
  READING_SITES,
  PAGE_SITES,
  WRAPPERS,
].flat()) {
  for (const key of keysOfForm(form)) READERS.set(key, [...(READERS.get(key) ?? []), read]);
}

/**
 * What an absolute address names, or `null` when it names nothing we know. Takes any string, never throws, and its
 * work grows no faster than the string. Nothing is asked over the network: redirects are taken off where their address
 * carries the one they lead to. A link on a host that we do not know costs less than parsing its address would.
 */
export function identifyUrl(href: string): LinkTarget | null {
  return identify(href, LAYERS);
}

function identify(href: string, layers: number): LinkTarget | null {
  const host = siteHost(hostOf(href));
  const found = host ? readSite(href, host) : webAddress(href);
  if (typeof found !== 'string') return found;
  return layers > 0 && href.length <= WRAPPED_LENGTH ? identify(found, layers - 1) : null;
}

function readSite(href: string, host: string): ReturnType<Reader> {
  const readers = READERS.get(host) ?? READERS.get(domainOf(host));
  const address = readers ? readAddress(href, host) : null;
  if (!readers || !address) return null;
  for (const read of readers) {
    const found = read(address);
    if (found) return found;
  }
  return null;
}
