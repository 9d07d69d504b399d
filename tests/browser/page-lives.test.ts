import { describe, expect, it } from 'vitest';
import { waitForBadge } from './badge';
import { cardComes, noCard, readCard } from './card';
import { METAGPT, STAT } from './digest';
import type { Tab } from './drivers/index';
import { linkAt } from './pages';
import { BROWSERS, useScene } from './scene';
import '@/lib/page/page-surface';

const LINK = linkAt('link', `https://arxiv.org/abs/${METAGPT.id}`, 40, 40);
const OTHER = linkAt('other', `https://arxiv.org/abs/${STAT.id}`, 40, 90);

/** Has a page note its errors. */
const WATCHED = `<script>
  window.errors = [];
  addEventListener('error', (event) => errors.push(event.message));
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
</script>`;
const errorsOn = (tab: Tab) => tab.evaluate(() => (globalThis as unknown as { errors: string[] }).errors);

const cards = (tab: Tab) => tab.evaluate(() => document.querySelectorAll('papergloss-card').length);

describe.each(BROWSERS)('a page that lives long, in %s', (kind) => {
  const scene = useScene(kind, { settings: { dwellMs: 20 } });

  it('closes the card and counts anew when it goes on without loading', async () => {
    const tab = await scene.open(LINK);
    const id = await scene.driver.tabId(tab);
    await waitForBadge(scene.driver, id, '1');
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
    await tab.evaluate(() => history.pushState(null, '', '/somewhere/else'));
    await noCard(tab);
    await tab.evaluate((html) => {
      document.body.innerHTML = html;
    }, OTHER + LINK);
    await waitForBadge(scene.driver, id, '2');
    await tab.evaluate(() => history.back());
    await tab.evaluate(() => document.querySelector('#other')?.remove());
    await waitForBadge(scene.driver, id, '1');
  });

  it('counts itself when it is a paper’s page, also when it becomes one without loading', async () => {
    const proxied = scene.pages.add('<p>no links</p>').replace('127.0.0.1', 'arxiv-org.ezproxy.library.localhost');
    const tab = await scene.visit(proxied);
    const id = await scene.driver.tabId(tab);
    await tab.evaluate((path) => history.pushState(null, '', path), `/abs/${METAGPT.id}`);
    await waitForBadge(scene.driver, id, '1');
    await tab.evaluate(() => history.back());
    await waitForBadge(scene.driver, id, '');
    await tab.evaluate(() => history.forward());
    await waitForBadge(scene.driver, id, '1');
  });

  it('closes the card when an address is replaced or only its fragment changes', async () => {
    const tab = await scene.open(LINK);
    for (const go of [() => history.replaceState(null, '', '/replaced'), () => location.assign('#there')]) {
      await tab.moveMouse(900, 700);
      await tab.hover('#link');
      await readCard(tab, METAGPT.id);
      await tab.evaluate(go);
      await noCard(tab);
    }
  });

  it('comes back from the browser’s memory with its number, without a card, and heard once', async () => {
    const tab = await scene.open(`${LINK}<script>addEventListener('pageshow', (event) => {
      document.title = event.persisted ? 'from memory' : 'loaded';
    })</script>`);
    const id = await scene.driver.tabId(tab);
    const address = await tab.url();
    await waitForBadge(scene.driver, id, '1');
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
    await tab.goto(scene.pages.add('<p>nothing here</p>'));
    await waitForBadge(scene.driver, id, '');
    await tab.evaluate(() => history.back());
    await tab.waitFor((wanted) => location.href === wanted && document.readyState === 'complete', address);
    expect(await tab.title()).toBe('from memory');
    await waitForBadge(scene.driver, id, '1');
    expect(await cards(tab)).toBe(0);
    await tab.moveMouse(900, 700);
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
    expect(await cards(tab)).toBe(1);
  });

  it('is printed without a card', async () => {
    const tab = await scene.open(LINK);
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
    await tab.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await noCard(tab);
  });

  it('is heard once when the script comes twice', async () => {
    const tab = await scene.open(LINK);
    const id = await scene.driver.tabId(tab);
    await scene.driver.inExtension(
      (api, tabId) => api.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/links.js'] }),
      id,
    );
    await tab.evaluate(() => {
      const seen = { cards: 0 };
      Object.assign(globalThis, { seen });
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) seen.cards += addedNodes.length;
      }).observe(document.documentElement, { childList: true });
    });
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
    expect(await tab.evaluate(() => (globalThis as unknown as { seen: { cards: number } }).seen.cards)).toBe(1);
  });

  it('goes on with one new script after an update, and the old one is quiet', async () => {
    const tab = await scene.open(LINK, { head: WATCHED });
    await scene.set({ marks: true, dwellMs: 20 });
    await tab.waitFor(() => CSS.highlights.size === 1);
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
    const id = await scene.driver.tabId(tab);
    await scene.driver.reinstall();
    const newScript = () =>
      scene.driver.inExtension(async (api, tabId) => {
        const func = () => globalThis.paperglossPage !== undefined;
        const [frame] = await api.scripting.executeScript({ target: { tabId }, func });
        return frame?.result;
      }, id);
    await expect.poll(newScript, { timeout: 10_000 }).toBe(true);
    await tab.bringToFront();
    await tab.moveMouse(900, 700);
    await noCard(tab);
    expect(await cardComes(tab, () => tab.hover('#link'), 1_000)).toBe(true);
    expect(await cards(tab)).toBe(1);
    await tab.moveMouse(900, 700);
    await noCard(tab);
    expect(await errorsOn(tab)).toEqual([]);
  });

  // The last one: nothing of the extension is left after it.
  it('is left alone when the extension is removed', async () => {
    const tab = await scene.open(LINK, { head: WATCHED });
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
    await tab.moveMouse(900, 700);
    await noCard(tab);
    await scene.driver.uninstall();
    expect(await cardComes(tab, () => tab.hover('#link'), 1_000)).toBe(false);
    expect(await errorsOn(tab)).toEqual([]);
  });
});
