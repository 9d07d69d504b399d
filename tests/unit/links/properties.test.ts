import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, canonicalArxivId, identifyUrl, keyOf, pageTarget, parseKey } from '@/lib/links';
import { hfRepo, page, paper, repo } from './targets';

const digits = (from: number, to: number, length: number) =>
  fc.integer({ min: from, max: to }).map((number) => String(number).padStart(length, '0'));
const month = digits(1, 12, 2);
const idOf = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((words) => words.join(''));

const arxivIds = fc.oneof(
  idOf(digits(8, 14, 2), month, fc.constant('.'), digits(1, 9999, 4)),
  idOf(digits(15, 89, 2), month, fc.constant('.'), digits(1, 99999, 5)),
  idOf(
    fc.constantFrom('hep-th', 'math', 'cond-mat', 'cs', 'q-bio'),
    fc.constant('/'),
    digits(92, 99, 2),
    month,
    digits(1, 999, 3),
  ),
);
const papers = fc
  .tuple(arxivIds, fc.option(fc.integer({ min: 1, max: 9999 })))
  .map(([id, version]) => paper(id, version));

// No word of a site's own is this long and ends in a digit.
const owners = fc.stringMatching(/^[a-zA-Z]{12,30}[0-9]$/);
const names = fc.stringMatching(/^[a-zA-Z0-9][\w.-]{0,40}[a-zA-Z0-9]9$/);
const repos = fc.tuple(owners, names).map(([owner, name]) => repo(`${owner}/${name}`));
const hfRepos = fc
  .tuple(fc.constantFrom('model' as const, 'dataset' as const, 'space' as const), owners, names)
  .map(([type, owner, name]) => hfRepo(type, `${owner}/${name}`));

const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/).filter((host) => !/^www$|^..--/.test(host));
// An apostrophe is escaped where an address stands unescaped in a query.
const segment = fc.stringMatching(/^[\w~!$&()*+,:=@-][\w.~!$&()*+,:=@-]{0,20}$/);
const parameter = fc.tuple(fc.stringMatching(/^p[a-z0-9]{0,8}$/), fc.stringMatching(/^[\w.~%20-]{0,8}$/));
const pages = fc
  .tuple(label, fc.constantFrom('github.io', 'gitlab.io', 'pages.dev'), fc.array(segment), fc.array(parameter))
  .filter(([, , path]) => !/^index\.html?$/i.test(path.at(-1) ?? ''))
  .map(([host, domain, path, query]) => {
    const search = query.map(([name, value]) => `${name}=${value.replace(/%/g, '')}`).join('&');
    return page([`https://${host}.${domain}`, ...path].join('/') + (search && `?${search}`));
  });

const targets = fc.oneof(papers, repos, hfRepos, pages);

/** Each way to wrap an address that is known, with its escapes where it has some. */
const WRAPPERS: ((address: string) => string)[] = [
  (address) => `https://www.google.com/url?sa=t&q=${encodeURIComponent(address)}&usg=x`,
  (address) => `https://www.google.fr/url?url=${encodeURIComponent(address)}`,
  (address) => `https://scholar.google.com/scholar_url?url=${encodeURIComponent(address)}&hl=en`,
  (address) => `https://translate.google.com/translate?sl=auto&u=${encodeURIComponent(address)}`,
  (address) => `https://docs.google.com/viewer?url=${encodeURIComponent(address)}`,
  (address) => `https://www.google.com/amp/s/${address.replace('https://', '')}`,
  (address) => `https://www.bing.com/ck/a?p=x&u=a1${Buffer.from(address).toString('base64url')}&ntb=1`,
  (address) => `https://duckduckgo.com/l/?uddg=${encodeURIComponent(address)}`,
  (address) => `https://l.facebook.com/l.php?u=${encodeURIComponent(address)}&h=x`,
  (address) => `https://l.messenger.com/l.php?u=${encodeURIComponent(address)}`,
  (address) => `https://l.instagram.com/?u=${encodeURIComponent(address)}`,
  (address) => `https://out.reddit.com/t3_x?url=${encodeURIComponent(address)}`,
  (address) => `https://click.redditmail.com/CL0/${encodeURIComponent(address)}/1/x`,
  (address) => `https://www.youtube.com/redirect?q=${encodeURIComponent(address)}`,
  (address) => `https://steamcommunity.com/linkfilter/?url=${encodeURIComponent(address)}`,
  (address) => `https://vk.com/away.php?to=${encodeURIComponent(address)}`,
  (address) => `https://t.umblr.com/redirect?z=${encodeURIComponent(address)}`,
  (address) => `https://disq.us/url?url=${encodeURIComponent(address)}`,
  (address) => `https://href.li/?${address}`,
  (address) => `https://anonym.to/?${address}`,
  (address) => `https://getpocket.com/redirect?url=${encodeURIComponent(address)}`,
  (address) => `https://outgoing.prod.mozaws.net/v1/0a1b/${encodeURIComponent(address)}`,
  (address) => `https://x.r.eu-west-1.awstrack.me/L0/${encodeURIComponent(address)}/1/x=2`,
  (address) => `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(address)}&data=x`,
  (address) => `https://urldefense.proofpoint.com/v1/url?u=${encodeURIComponent(address)}&k=x`,
  (address) =>
    `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(address)
      .replace(/[-_.!~*'()]/g, (mark) => (mark === '.' ? mark : `%${mark.charCodeAt(0).toString(16).toUpperCase()}`))
      .replace(/%2F/g, '_')
      .replace(/%/g, '-')}&d=x`,
  (address) => `https://slack-redir.net/link?url=${encodeURIComponent(address)}`,
  (address) => `https://www.linkedin.com/redir/redirect?url=${encodeURIComponent(address)}`,
  (address) => `https://link.zhihu.com/?target=${encodeURIComponent(address)}`,
  (address) => `https://link.juejin.cn/?target=${encodeURIComponent(address)}`,
  (address) => `https://weixin110.qq.com/cgi-bin/x?url=${encodeURIComponent(address)}`,
  (address) => `https://arxiv.org/ct?url=${encodeURIComponent(address)}&v=x`,
  (address) => `https://web.archive.org/web/20230801000000/${address}`,
  (address) => `https://web.archive.org/save/${address}`,
  (address) => `https://r.jina.ai/${address}`,
  (address) => `https://htmlpreview.github.io/?${address}`,
];
/** What the address bar has around an address; only that can stand outermost. */
const VIEWS: typeof WRAPPERS = [
  (address) => `about:reader?url=${encodeURIComponent(address)}`,
  (address) => `view-source:${address}`,
];
const layers = (count: number) => fc.array(fc.constantFrom(...WRAPPERS), { minLength: count, maxLength: count });
const wrap = (address: string, wrappers: ((address: string) => string)[]) =>
  wrappers.reduce((inner, wrapper) => wrapper(inner), address);

describe('what is true of all targets', () => {
  it('the address of a target names it', () => {
    fc.assert(
      fc.property(targets, (target) => {
        expect(identifyUrl(addressOf(target))).toEqual(target);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('the key of a target names it, but for version and case', () => {
    fc.assert(
      fc.property(targets, (target) => {
        const key = keyOf(target);
        const back = parseKey(key);
        expect(back && keyOf(back)).toBe(key);
        expect(back).toEqual(
          target.kind === 'arxiv'
            ? { ...target, version: null }
            : 'repo' in target
              ? { ...target, repo: target.repo.toLowerCase() }
              : target,
        );
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it('what comes behind an address changes nothing', () => {
    const tails = fc.constantFrom('/', '#a', '?utm_source=x', '/?utm_source=x&ref=y#a', '?fbclid=1', '#:~:text=a');
    fc.assert(
      fc.property(targets, tails, (target, tail) => {
        const address = addressOf(target);
        expect(identifyUrl(address + (address.includes('?') ? tail.replace(/^\/?\??/, '&') : tail))).toEqual(target);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it.each([...WRAPPERS, ...VIEWS])('a wrapper changes nothing: %s', (wrapper) => {
    fc.assert(
      fc.property(targets, (target) => {
        expect(identifyUrl(wrapper(addressOf(target)))).toEqual(target);
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it('three wrappers change nothing, a fourth is not taken off', () => {
    fc.assert(
      fc.property(targets, layers(3), fc.constantFrom(...WRAPPERS, ...VIEWS), (target, wrappers, fourth) => {
        const address = wrap(addressOf(target), wrappers);
        fc.pre(address.length < 2000);
        expect(identifyUrl(address)).toEqual(target);
        expect(identifyUrl(fourth(address))).toBeNull();
      }),
      { seed: 5, numRuns: 1000 },
    );
  });

  it('a canonical page stays as it is', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (href) => {
        const target = pageTarget(href);
        expect(target).not.toBeNull();
        expect(target && pageTarget(addressOf(target))).toEqual(target);
      }),
      { seed: 6, numRuns: 1000 },
    );
  });

  it('a canonical id stays as it is', () => {
    fc.assert(
      fc.property(arxivIds, (id) => {
        expect(canonicalArxivId(id)).toEqual({ id, version: null });
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});
