import { describe, expect, it } from 'vitest';
import { readCard } from './card';
import { METAGPT, today } from './digest';
import type { Tab } from './drivers/index';
import { linkAt } from './pages';
import { choose, waitForIds, waitForText } from './popup';
import { BROWSERS, useScene } from './scene';

/** Would leave a trace wherever it was taken for markup. */
const MARKUP =
  '</p><img src="x" onerror="window.pwned = 1"><script>window.pwned = 2</script><svg onload="pwned = 3"><b>';
const SCRIPT = 'javascript:window.pwned=4//github.com/owner/name';
const EVIL = {
  id: '2603.00001',
  title: `A title ${MARKUP}`,
  abstract: `An abstract ${MARKUP}`,
  authors: [`An author ${MARKUP}`, '<iframe src="javascript:parent.pwned=5">'],
  summary: `A summary ${MARKUP}`,
  keywords: [`A keyword ${MARKUP}`, '"><marquee>'],
  organization: { name: 'javascript:pwned=6', fullname: `An organisation ${MARKUP}` },
  githubRepo: SCRIPT,
  projectPage: SCRIPT,
  upvotes: 7,
};
/** Its twin, so that each is shown as related to the other. */
const TWIN = {
  ...EVIL,
  id: '2603.00002',
  githubRepo: 'https://github.com/a/"onclick="',
  projectPage: 'data:text/html,x',
};
const TRACES =
  'img, script, iframe, marquee, b, svg svg, [onerror], [onload], [onclick], a[href]:not([href^="https://"])';

/** What of the digest was taken for more than text in an extension page. */
const faultsOf = (popup: Tab) =>
  popup.evaluate(
    (traces) => [
      ...[...document.querySelectorAll('#app *')].filter((one) => one.matches(traces)).map((one) => one.outerHTML),
      ...('pwned' in window ? ['a script ran'] : []),
    ],
    TRACES,
  );

describe.each(BROWSERS)('hostile papers and messages in %s', (kind) => {
  const scene = useScene(kind, { digest: { days: today(EVIL, TWIN, METAGPT) } });

  const openLink = () => scene.open(linkAt('link', `https://arxiv.org/abs/${EVIL.id}`, 40, 40));

  it('a paper is only text on the card', async () => {
    const tab = await openLink();
    await tab.hover('#link');
    const card = await readCard(tab, EVIL.id);
    expect(card.title).toBe(EVIL.title);
    for (const text of [EVIL.abstract, EVIL.summary, EVIL.authors[0], EVIL.keywords[0], EVIL.organization.fullname])
      expect(card.text).toContain(text);
    expect(card.related[0]).toMatchObject({ id: TWIN.id, title: TWIN.title });
    expect(
      await tab.inCard(
        (root, traces) => [...(root?.querySelectorAll(traces) ?? [])].map((one) => one.outerHTML),
        TRACES,
      ),
    ).toEqual([]);
    expect(card.links.filter((href) => !href.startsWith('https://'))).toEqual([]);
    expect(await tab.evaluate(() => 'pwned' in window)).toBe(false);
  });

  it('a paper is only text in the popup: lists, search, paper, reading list', async () => {
    await scene.ask('readingList.set', { id: EVIL.id, status: 'to-read', note: MARKUP, tags: ['<b>tag</b>'] });
    const popup = await scene.openPopup(await openLink());
    await waitForIds(popup, [EVIL.id]);
    await waitForText(popup, EVIL.title);
    expect(await faultsOf(popup)).toEqual([]);

    await popup.fill('input[type="search"]', 'title onerror');
    await popup.waitFor(() => document.querySelector('[role="tabpanel"] mark'));
    await waitForText(popup, EVIL.title);
    expect(await faultsOf(popup)).toEqual([]);

    await choose(popup, 'list');
    await waitForIds(popup, [EVIL.id]);
    await waitForText(popup, MARKUP);
    expect(await faultsOf(popup)).toEqual([]);

    await popup.click(`[data-paper-id="${EVIL.id}"] a`);
    await waitForText(popup, EVIL.abstract);
    await popup.waitFor((id) => document.querySelector(`article [data-paper-id="${id}"]`), TWIN.id);
    expect(await faultsOf(popup)).toEqual([]);
  });

  it('any query is harmless', async () => {
    const popup = await scene.openPopup(null);
    for (const query of [MARKUP, '(((((', '\\', '*'.repeat(300), '\u0000\u202e', '__proto__ constructor']) {
      await popup.fill('input[type="search"]', query.slice(0, 80));
      const asked = await scene.reply({ type: 'papers.search', data: { query } });
      expect(asked, query).toMatchObject({ ok: true });
    }
    expect(await faultsOf(popup)).toEqual([]);
  });

  it('a wrong message is told to be one', async () => {
    const wrong: [string, unknown][] = [
      ['papers.find', undefined],
      ['papers.find', { links: 'arxiv:2308.00352' }],
      ['papers.find', { links: [1, null] }],
      ['papers.find', { links: ['x'.repeat(5000)] }],
      ['papers.find', { links: Array.from({ length: 1001 }, () => 'x') }],
      ['papers.related', { id: 'not an id' }],
      ['papers.related', { id: '2308.00352', limit: 0 }],
      ['papers.related', { id: '2308.00352', limit: 1e9 }],
      ['papers.search', { query: 'x', offset: -1 }],
      ['papers.search', { query: 'x'.repeat(501) }],
      ['papers.fetch', { id: '../../api/whoami' }],
      ['papers.fetch', { id: 'https://example.org/' }],
      ['sync.now', 'now'],
      ['readingList.set', { id: '2308.00352', status: 'burnt' }],
      ['readingList.set', { id: '2308.00352', status: 'done', tags: ['x'.repeat(101)] }],
      ['readingList.set', { id: { $ne: null }, status: 'done' }],
      ['readingList.remove', {}],
    ];
    for (const [type, data] of wrong) {
      expect(await scene.reply({ type, data }), `${type} ${JSON.stringify(data)?.slice(0, 80)}`).toEqual({
        ok: false,
        error: { code: 'bad-request', message: expect.stringContaining(type) },
      });
    }
  });

  it('a message that there is not gets no answer', async () => {
    for (const message of [
      { type: 'constructor' },
      { type: '__proto__' },
      { type: 'papers.erase' },
      'papers.find',
      null,
    ])
      expect(await scene.reply(message).catch(() => undefined), JSON.stringify(message)).toBeFalsy();
  });

  it('an odd link is nobody’s, and the others are answered in order', async () => {
    const odd = [
      '',
      ' ',
      'javascript:alert(1)',
      'http://[',
      'arxiv:',
      '2308.00352',
      '\u0000',
      'x'.repeat(4096),
      '🦆',
      '//',
      'github:a',
    ];
    const links = odd.flatMap((link) => [link, 'https://arxiv.org/abs/2308.00352']);
    const found = await scene.ask('papers.find', { links });
    const ids = found.map((paper) => paper?.id ?? null);
    const known = odd.map((_, i) => ids[2 * i + 1]);
    expect(new Set(known)).toEqual(new Set(['2308.00352']));
    expect(odd.filter((_, i) => ids[2 * i] !== null)).toEqual([]);
  });

  it('a paper that is not to be found is told', async () => {
    const notFound = { ok: false, error: { code: 'not-found', message: expect.any(String) } };
    expect(await scene.reply({ type: 'papers.fetch', data: { id: '9901.00001' } })).toEqual(notFound);
    expect(await scene.reply({ type: 'readingList.set', data: { id: '9901.00001', status: 'done' } })).toEqual(
      notFound,
    );
    expect(await scene.ask('papers.related', { id: '9901.00001' })).toEqual([]);
  });
});
