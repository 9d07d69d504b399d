import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { cardComes, noCard, readCard } from './card';
import { METAGPT } from './digest';
import type { Tab } from './drivers/index';
import { linkAt } from './pages';
import { BROWSERS, useScene } from './scene';

const focusInCard = (tab: Tab) => tab.inCard((root) => root?.activeElement?.localName ?? null);

describe.each(BROWSERS)('from the card in %s', (kind) => {
  const scene = useScene(kind, { settings: { dwellMs: 50 } });

  async function openCard(href = 'https://arxiv.org/abs/2308.00352'): Promise<Tab> {
    const tab = await scene.open(linkAt('link', href, 40, 40));
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
    return tab;
  }

  it('one goes on to a related paper and back, and the focus goes along', async () => {
    const tab = await openCard();
    const { related } = await readCard(tab);
    await tab.clickInCard('.pg-related [data-paper-id] a');
    expect(await readCard(tab, related[0]?.id ?? '')).toMatchObject({ title: related[0]?.title });
    expect(await focusInCard(tab)).toBe('h2');
    await tab.clickInCard('.pg-back');
    await readCard(tab, METAGPT.id);
    expect(await focusInCard(tab)).toBe('h2');
    expect(await tab.inCard((root) => root?.querySelector('.pg-back') ?? null)).toBeNull();
  });

  it('the paper is opened wherever it can be read', async () => {
    const tab = await openCard();
    await tab.clickInCard('.pg-open button');
    const links = await tab.waitInCard((root) => {
      const open = [...root.querySelectorAll<HTMLAnchorElement>('.pg-open li a')].filter((one) =>
        one.checkVisibility(),
      );
      return open.length && open.map(({ href }) => href);
    });
    expect(links).toEqual([
      'https://arxiv.org/abs/2308.00352',
      'https://arxiv.org/pdf/2308.00352',
      'https://arxiv.org/html/2308.00352',
      'https://huggingface.co/papers/2308.00352',
      'https://www.alphaxiv.org/abs/2308.00352',
      'https://ar5iv.labs.arxiv.org/html/2308.00352',
    ]);
  });

  it('the paper is copied, as BibTeX and as a line of Markdown', async () => {
    const tab = await scene.open(`${linkAt('link', 'https://arxiv.org/abs/2308.00352', 40, 40)}
      <textarea id="paste" style="position:absolute;left:900px;top:600px"></textarea>`);
    const pasted = async (button: number) => {
      await tab.hover('#link');
      await readCard(tab, METAGPT.id);
      await tab.clickInCard(`.pg-copy:nth-of-type(${button})`);
      await tab.waitInCard((root) => root.querySelector('[data-answer="copied"]'));
      await tab.click('#paste');
      await noCard(tab);
      await tab.press('Control+a');
      await tab.press('Control+v');
      return tab.waitFor(() => (document.querySelector('#paste') as HTMLTextAreaElement).value);
    };
    const bibtex = await pasted(2);
    expect(bibtex).toMatch(/^@misc\{hong2023metagpt,/);
    expect(bibtex).toContain('2308.00352');
    const markdown = await pasted(3);
    expect(markdown).toContain(`[${METAGPT.title}](https://arxiv.org/abs/2308.00352)`);
    expect(markdown).not.toContain('\n');
  });

  it('cards are switched off for a site, and on again', async () => {
    await scene.set({});
    const tab = await openCard();
    const disabled = async () => {
      const { settings } = await scene.driver.inExtension((api) => api.storage.local.get('settings'));
      return (settings as { disabledSites?: string[] }).disabledSites ?? [];
    };
    const choose = async () => {
      await tab.clickInCard('.pg-more button');
      await tab.clickInCard('.pg-more li:first-child .pg-item');
      await tab.waitInCard((root) => root.querySelector('h2')?.textContent?.includes('off on 127.0.0.1'));
    };
    await choose();
    // The card tells it before it is stored.
    await expect.poll(disabled).toEqual(['127.0.0.1']);
    await tab.clickInCard('.pg-quiet-card .pg-act');
    await readCard(tab, METAGPT.id);
    await expect.poll(disabled).toEqual([]);
    await choose();
    await expect.poll(disabled).toEqual(['127.0.0.1']);
    // It waits, wherever the pointer goes, until something else is done.
    await tab.moveMouse(1000, 700);
    await sleep(500);
    await tab.waitInCard((root) => root.querySelector('.pg-quiet-card'));
    await tab.mouseDown();
    await tab.mouseUp();
    await noCard(tab);
    expect(await cardComes(tab, () => tab.hover('#link'))).toBe(false);
  });

  it('cards are paused, everywhere', async () => {
    await scene.set({});
    const tab = await openCard();
    await tab.clickInCard('.pg-more button');
    await tab.clickInCard('.pg-more li:nth-child(2) .pg-item');
    await tab.waitInCard((root) => root.querySelector('h2')?.textContent?.includes('paused until'));
    const left = async () => {
      const { settings } = await scene.driver.inExtension((api) => api.storage.local.get('settings'));
      return Date.parse((settings as { pausedUntil: string }).pausedUntil) - Date.now();
    };
    await expect.poll(left).toBeGreaterThan(58 * 60_000);
    expect(await left()).toBeLessThanOrEqual(60 * 60_000);
  });

  it('one learns whether the link names the newest version', async () => {
    const tab = await openCard('https://arxiv.org/abs/2308.00352v1');
    const notice = (wanted: string) =>
      tab.waitInCard((root, text) => root.querySelector('.pg-version')?.textContent?.includes(text), wanted);
    await notice('This link leads to version 1');
    await tab.clickInCard('.pg-version button');
    await notice('It is the newest.');
    const asked = scene.digest.requests.filter(({ url }) => url.startsWith('/api/query'));
    expect(asked.length).toBe(1);
    expect(asked[0]?.url).toContain('2308.00352');
  });
});
