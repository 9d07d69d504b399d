import { plain } from './escapes';
import { type Site, sites } from './form';

/** Redirects, archives and readers whose addresses carry the one they lead to as it is, or escaped. */
const PLAIN =
  'google.com/url?q google.com/url?url scholar.google.com/url?q scholar.google.com/scholar_url?url google.com/amp/s/ ' +
  'google.com/amp/ .cdn.ampproject.org/(c|v)/s/ translate.google.com/(translate|website)?u docs.google.com/viewer?url ' +
  'docs.google.com/gview?url docs.google.com/viewerng/viewer?url duckduckgo.com/l/?uddg arxiv.org/ct?url ' +
  '.facebook.com/l.php?u .messenger.com/l.php?u l.instagram.com/?u l.threads.com/?u out.reddit.com/?url ' +
  'click.redditmail.com/CL*/ click.redditmail.com/?url youtube.com/redirect?q linkedin.com/redir/redirect?url ' +
  'linkedin.com/safety/go?url steamcommunity.com/linkfilter/?url steamcommunity.com/linkfilter/?u vk.com/away.php?to ' +
  't.umblr.com/redirect?z disq.us/?url href.li/? anonym.to/? getpocket.com/redirect?url outgoing.prod.mozaws.net/v1/*/ .awstrack.me/L*/ ' +
  '.safelinks.protection.outlook.com/?url secure-web.cisco.com/*/ urldefense.proofpoint.com/v1/url?u ' +
  'slack-redir.net/link?url medium.com/r/?url link.zhihu.com/?target link.juejin.cn/?target link.csdn.net/?target ' +
  'weixin110.qq.com/cgi-bin/?url web.archive.org/(web/*|save)/ r.jina.ai/ htmlpreview.github.io/? gitpod.io/# ' +
  'kaggle.com/kernels/welcome?src';

/** Addresses that wrap another. Nothing is asked over the network, so what a shortener hides stays hidden. */
export const wrappers = (): Site[] => [
  ...sites(PLAIN, wrapped, true),
  // `a1` and base64 in the alphabet for addresses.
  ...sites('bing.com/ck/a?u', (rest) => wrapped(fromBase64(rest.slice(2)))),
  // `__address__;` and base64 of the characters that a `*` stands for; these are in the fragment, or it has to do without.
  ...sites(
    'urldefense.com/v3/ urldefense.us/v3/',
    (rest) => wrapped(/^__(.*?)(?:\*|__(?:;|$)|$)/.exec(rest)?.[1] ?? ''),
    true,
  ),
  // `https-3A__arxiv.org_abs_2301.00001`
  ...sites('urldefense.proofpoint.com/v2/url?u', (rest) =>
    wrapped(rest.replace(/_/g, '/').replace(/-([\dA-F]{2})/g, '%$1')),
  ),
  // `arxiv-org.translate.goog`: the page's host is in the name, a hyphen of its own doubled.
  ...sites('.translate.goog', (_, { host, rawPath, query }) => {
    const original = host.replace(/\.translate\.goog$/, '').replace(/--?/g, (dash) => (dash === '-' ? '.' : '-'));
    return `https://${original}${rawPath}${query}`;
  }),
];

function wrapped(text: string): string {
  const address = plain(text);
  return /^https?:/i.test(address) ? address : `https://${address}`;
}

function fromBase64(text: string): string {
  try {
    return atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  } catch {
    return '';
  }
}
