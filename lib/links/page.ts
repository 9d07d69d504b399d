import { type Site, sites } from './form';
import { bareHost } from './host';
import { MAX_LENGTH } from './max-length';
import { parseUrl } from './parse-url';
import type { LinkTarget } from './target';

/** Parameters that say where a visitor comes from and nothing about the page. */
const TRACKING =
  /^(?:utm_\w*|_x_tr_\w*|(?:fb|g|d|tw|y|tt)clid|msclkid|[gw]braid|igshid|igsh|mc_[ce]id|mkt_tok|ref|ref_src|ref_url|_hsenc|_hsmi|_ga|_gl)(?:=|$)/i;

/**
 * The one spelling of a page's address: https, no user name, `www.`, fragment, tracking parameters, `index.html` or
 * slash at the end. Other parameters stay, because they may choose the page. `null` for what is no web
 * address, and for one that is too long, also when only its escapes make it so.
 */
export function canonicalPage(href: string): string | null {
  const url = parseUrl(href);
  const host = url && bareHost(url.hostname);
  if (!host) return null;
  const path = url.pathname.split('/').filter(Boolean);
  while (/^index\.html?$/i.test(path.at(-1) ?? '')) path.pop();
  const query = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter && !TRACKING.test(parameter));
  const origin = `https://${host}${url.port && `:${url.port}`}`;
  const page = [origin, ...path].join('/') + (query.length ? `?${query.join('&')}` : '');
  return page.length <= MAX_LENGTH ? page : null;
}

/** Any absolute http(s) address as a page, in its canonical form; `null` for everything else. */
export function pageTarget(href: string): LinkTarget | null {
  const url = canonicalPage(href);
  return url === null ? null : { kind: 'page', url };
}

/** Hosts on which projects have their pages. A page elsewhere is only known to be one by who asks. */
export const pageSites = (): Site[] =>
  sites(
    '.(github.io|gitlab.io|netlify.app|vercel.app|pages.dev|web.app|firebaseapp.com|notion.site|notion.so|hf.space|' +
      'readthedocs.io|streamlit.app|4open.science|codeberg.page) sites.google.com/view/',
    (_, { href }) => pageTarget(href),
  );
