import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readCard } from './card';
import { METAGPT, today } from './digest';
import type { Tab } from './drivers/index';
import { linkAt } from './pages';
import { choose } from './popup';
import { BROWSERS, useScene } from './scene';

const NORM = {
  id: '2501.00001',
  title: '$\\ell_2$-regularised Learning by Erd\\H{o}s',
  abstract: 'It runs in $\\mathcal{O}(n\\log n)$ and costs $5 to $10.',
  authors: ['Ada'],
  upvotes: 3,
};
const BROKEN = { ...NORM, id: '2501.00002', title: 'A $\\broken{x}$ and $\\def\\a{\\a\\a}\\a$ Title' };
const MATHML = 'http://www.w3.org/1998/Math/MathML';

const linkTo = ({ id }: { id: string }) => linkAt('link', `https://arxiv.org/abs/${id}`, 40, 40);
/** The title of the card, once there is a formula in it. */
const titleWithMath = (tab: Tab) =>
  tab.waitInCard((root) => {
    const math = root.querySelector('h2 math');
    return math && { title: root.querySelector('h2')?.textContent, namespace: math.namespaceURI };
  });

describe.each(BROWSERS)('TeX in %s', (kind) => {
  const scene = useScene(kind, { digest: { days: today(METAGPT, NORM, BROKEN) }, settings: { dwellMs: 20 } });

  /** Whether the script for formulas has been brought into the tab's page. */
  const hasScript = async (tab: Tab) => {
    const tabId = await scene.driver.tabId(tab);
    return scene.driver.inExtension(async (api, id) => {
      const func = () => 'paperglossMath' in globalThis;
      const [frame] = await api.scripting.executeScript({ target: { tabId: id }, func });
      return frame?.result === true;
    }, tabId);
  };

  it('is set in the card', async () => {
    const tab = await scene.open(linkTo(NORM));
    await tab.hover('#link');
    expect(await titleWithMath(tab)).toEqual({ title: 'ℓ2-regularised Learning by Erdős', namespace: MATHML });
    expect((await readCard(tab, NORM.id)).text).toContain('and costs $5 to $10.');
    expect(await hasScript(tab)).toBe(true);
  });

  it.each([
    ['a strict page', { csp: "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'" }],
    [
      'a page with hostile styles',
      { head: '<style>* { all: unset !important } math { display: none !important }</style>' },
    ],
  ])('is set on %s', async (_, options) => {
    const tab = await scene.open(linkTo(NORM), options);
    await tab.hover('#link');
    await titleWithMath(tab);
    expect((await tab.boxInCard('h2 math')).width).toBeGreaterThan(5);
  });

  it('is set on a page in quirks mode', async () => {
    const tab = await scene.visit(scene.pages.addWhole(`<title>Old</title>${linkTo(NORM)}`));
    expect(await tab.evaluate(() => document.compatMode)).toBe('BackCompat');
    await tab.hover('#link');
    await titleWithMath(tab);
  });

  it('shows as it is typed when it is broken', async () => {
    const tab = await scene.open(linkTo(BROKEN));
    await tab.hover('#link');
    // The abstract's formula tells when the title's could have been set.
    await tab.waitInCard((root) => root.querySelector('.pg-abstract math') !== null);
    expect((await readCard(tab, BROKEN.id)).title).toBe(BROKEN.title);
  });

  it('brings no script where there is no formula', async () => {
    const tab = await scene.open(linkTo(METAGPT));
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
    await sleep(300);
    expect(await hasScript(tab)).toBe(false);
  });

  it('is set in the popup', async () => {
    const popup = await scene.openPopup(null);
    await choose(popup, 'search');
    await popup.waitFor((id) => document.querySelector(`[data-paper-id="${id}"] .pg-row-title math`), NORM.id);
    const broken = await popup.evaluate(
      (id) => document.querySelector(`[data-paper-id="${id}"] .pg-row-title`)?.textContent,
      BROKEN.id,
    );
    expect(broken).toBe(BROKEN.title);
  });
});
