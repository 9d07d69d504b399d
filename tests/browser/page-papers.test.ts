import { describe, expect, it } from 'vitest';
import { openDay } from '../digest-server/calendar';
import { badgeOf, badgeStays, waitForBadge } from './badge';
import { METAGPT, MODEL_ASSEMBLING, row, STAT, today } from './digest';
import type { Tab } from './drivers/index';
import { BROWSERS, useScene } from './scene';

const arxiv = (id: string) => `<p><a href="https://arxiv.org/abs/${id}">${id}</a></p>`;
const UNKNOWN = arxiv('1706.03762');
/** In the digest, but too long ago for the scene's settings. */
const OLD = { id: '2401.00001', title: 'An older paper' };
const LONG_AGO = openDay(new Date(Date.now() - 20 * 86_400_000));

const add = (tab: Tab, html: string) =>
  tab.evaluate((added) => document.body.insertAdjacentHTML('beforeend', added), html);

describe.each(BROWSERS)('the number on the toolbar in %s', (kind) => {
  const days = { ...today(METAGPT, STAT, MODEL_ASSEMBLING), [LONG_AGO]: [row(OLD)] };
  const scene = useScene(kind, { digest: { days } });
  const open = async (body: string) => {
    const tab = await scene.open(body);
    return { tab, id: await scene.driver.tabId(tab) };
  };

  it('counts the known papers of the page, each once', async () => {
    const { id } = await open(
      `${arxiv(METAGPT.id)}${UNKNOWN}${arxiv(STAT.id)}<a href="https://github.com/geekan/MetaGPT">its code</a>`,
    );
    await waitForBadge(scene.driver, id, '2');
    const title = await scene.driver.inExtension((api, tabId) => api.action.getTitle({ tabId }), id);
    expect(title).toBe('Papergloss: 2 papers on this page');
  });

  it('counts in frames and in open shadow roots, also in those that come late', async () => {
    const inner = scene.pages.add(`${arxiv(METAGPT.id)}${arxiv(STAT.id)}`).replace('127.0.0.1', 'localhost');
    const { tab, id } = await open(`${arxiv(METAGPT.id)}<iframe src="${inner}"></iframe><late-host></late-host>`);
    await waitForBadge(scene.driver, id, '2');
    await tab.evaluate((html) => {
      const host = document.querySelector('late-host') as HTMLElement;
      host.attachShadow({ mode: 'open' }).innerHTML = html;
    }, arxiv(MODEL_ASSEMBLING.id));
    await waitForBadge(scene.driver, id, '3');
    await tab.evaluate(() => document.querySelector('iframe')?.remove());
    await tab.evaluate(() => document.querySelector('p')?.remove());
    await waitForBadge(scene.driver, id, '1');
  });

  it('follows what the page adds, changes and removes, inside shadow roots too', async () => {
    const { tab, id } = await open('<div id="host"></div>');
    expect(await badgeOf(scene.driver, id)).toBe('');
    await add(tab, `<section>${arxiv(METAGPT.id)}</section>`);
    await waitForBadge(scene.driver, id, '1');
    await tab.evaluate(() => {
      const host = document.querySelector('#host') as HTMLElement;
      host.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot>';
      // Something has to happen for the root to be found before long.
      document.body.append(document.createElement('hr'));
    });
    await tab.moveMouse(10, 10);
    await tab.evaluate((html) => {
      const root = document.querySelector('#host')?.shadowRoot as ShadowRoot;
      root.innerHTML = html;
      document.body.append(root.host);
    }, arxiv(STAT.id));
    await waitForBadge(scene.driver, id, '2');
    await tab.evaluate((href) => document.querySelector('section a')?.setAttribute('href', href), '/elsewhere');
    await waitForBadge(scene.driver, id, '1');
    await tab.evaluate(() => document.querySelector('#host')?.shadowRoot?.replaceChildren());
    await waitForBadge(scene.driver, id, '');
  });

  it('is told of frames that leave, or go on to another page', async () => {
    const inner = scene.pages.add(arxiv(STAT.id)).replace('127.0.0.1', 'localhost');
    const { tab, id } = await open(`${arxiv(METAGPT.id)}<iframe id="a" src="${inner}"></iframe>`);
    await waitForBadge(scene.driver, id, '2');
    await tab.evaluate(
      (url) => document.querySelector('iframe')?.setAttribute('src', url),
      scene.pages.add('<p>nothing here</p>'),
    );
    await waitForBadge(scene.driver, id, '1');
    await tab.evaluate((url) => document.querySelector('iframe')?.setAttribute('src', url), inner);
    await waitForBadge(scene.driver, id, '2');
    await tab.evaluate(() => document.querySelector('iframe')?.remove());
    await waitForBadge(scene.driver, id, '1');
  });

  it('comes to a page that is never idle', async () => {
    const { id } = await open(`${arxiv(METAGPT.id)}${'<span></span>'.repeat(2_000)}<script>
      const busy = () => {
        const end = performance.now() + 14;
        while (performance.now() < end);
        requestAnimationFrame(busy);
        setTimeout(() => { const end = performance.now() + 5; while (performance.now() < end); });
      };
      busy();
    </script>`);
    await waitForBadge(scene.driver, id, '1', 25_000);
  });

  it('is not lost to an address of any length', async () => {
    const long = `https://play.vercel.app/?code=${'x'.repeat(5_000)}`;
    const { id } = await open(`${arxiv(METAGPT.id)}<a href="${long}">a playground</a>`);
    await waitForBadge(scene.driver, id, '1');
  });

  it('rests while nobody sees the page, and is right again when somebody does', async () => {
    const { tab, id } = await open(arxiv(METAGPT.id));
    await waitForBadge(scene.driver, id, '1');
    const other = await scene.driver.hide(tab);
    await add(tab, arxiv(STAT.id));
    expect(await badgeStays(scene.driver, id, '1')).toBe(true);
    await tab.bringToFront();
    await waitForBadge(scene.driver, id, '2');
    await other.close();
  });

  it('goes when the tab goes on to another page', async () => {
    const { tab, id } = await open(arxiv(METAGPT.id));
    await waitForBadge(scene.driver, id, '1');
    await tab.goto(scene.pages.add('<p>nothing here</p>'));
    await waitForBadge(scene.driver, id, '');
  });

  it('grows when the digest does', async () => {
    const { id } = await open(`${arxiv(METAGPT.id)}${arxiv(OLD.id)}`);
    await waitForBadge(scene.driver, id, '1');
    await scene.ask('papers.fetch', { id: OLD.id });
    await waitForBadge(scene.driver, id, '2');
  });

  it('is not there on a site that is switched off, frames and all', async () => {
    const written = arxiv(STAT.id).replaceAll('"', '&quot;');
    const foreign = scene.pages.add(arxiv(MODEL_ASSEMBLING.id)).replace('127.0.0.1', 'localhost');
    const { id } = await open(
      `${arxiv(METAGPT.id)}<iframe srcdoc="${written}"></iframe><iframe src="${foreign}"></iframe>`,
    );
    await waitForBadge(scene.driver, id, '3');
    await scene.set({ disabledSites: ['127.0.0.1'] });
    await waitForBadge(scene.driver, id, '');
    await scene.set({});
    await waitForBadge(scene.driver, id, '3');
  });
});
