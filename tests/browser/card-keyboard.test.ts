import { describe, expect, it } from 'vitest';
import { cardComes, cardNow, noCard, readCard } from './card';
import { METAGPT } from './digest';
import type { Tab } from './drivers/index';
import { BROWSERS, useScene } from './scene';

const PAGE = `<p style="position:absolute;left:40px;top:60px"><button id="before">before</button>
  <a id="link" href="https://arxiv.org/abs/2308.00352">a link to a paper</a> <button id="after">after</button></p>`;

const focusInPage = (tab: Tab) => tab.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
const focusInCard = (tab: Tab) =>
  tab.inCard((root) => (root?.activeElement ? (root.activeElement.textContent ?? '').trim() : null));

describe.each(BROWSERS)('by keyboard, in %s,', (kind) => {
  const scene = useScene(kind, { settings: { dwellMs: 50 } });

  /** A card that Tab has opened and Alt+Down has entered. */
  async function enterCard(): Promise<Tab> {
    const tab = await scene.open(PAGE);
    await tab.focusByKeyboard('#link');
    await readCard(tab, METAGPT.id);
    await tab.press('Alt+ArrowDown');
    await tab.waitInCard((root) => root.activeElement);
    return tab;
  }

  it('one gets into the card, and with Escape back to the link, which keeps quiet', async () => {
    const tab = await enterCard();
    expect(await focusInCard(tab)).toBe(METAGPT.title);
    expect(await cardComes(tab, () => tab.press('Escape'))).toBe(false);
    await noCard(tab);
    expect(await focusInPage(tab)).toBe('link');
  });

  it('one gets into a card that the pointer has opened, which then stays wherever that goes', async () => {
    const tab = await scene.open(PAGE);
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
    await tab.press('Alt+ArrowDown');
    await tab.waitInCard((root) => root.activeElement);
    await tab.moveMouse(1000, 700);
    expect(await cardComes(tab, async () => {}, 700)).toBe(false);
    expect(await cardNow(tab)).toBe(METAGPT.id);
    await tab.press('Escape');
    await noCard(tab);
  });

  it('one goes from the last stop on to what follows the link, and from the first one back to it', async () => {
    const tab = await enterCard();
    await tab.press('Shift+Tab');
    expect(await focusInPage(tab)).toBe('link');
    expect(await cardNow(tab)).toBe(METAGPT.id);
    await tab.press('Alt+ArrowDown');
    const inside = async () => (await focusInPage(tab)) === 'papergloss-card';
    let stops = 0;
    for (; (await inside()) && stops < 60; stops += 1) await tab.press('Tab');
    expect(stops).toBeGreaterThan(8);
    expect(await focusInPage(tab)).toBe('after');
    await noCard(tab);
  });

  it('Escape closes an open menu first, and its button has the focus again', async () => {
    const tab = await enterCard();
    await tab.inCard((root) => root?.querySelector<HTMLElement>('.pg-open button')?.focus());
    await tab.press('Enter');
    await tab.waitInCard((root) => root.querySelector('.pg-open button[aria-expanded="true"]'));
    await tab.press('Tab');
    await tab.press('Escape');
    await tab.waitInCard((root) => root.querySelector('.pg-open button[aria-expanded="false"]'));
    expect(await focusInCard(tab)).toBe('Open');
    await tab.press('Escape');
    await noCard(tab);
    expect(await focusInPage(tab)).toBe('link');
  });

  it('one asks for a card where cards are paused', async () => {
    await scene.set({ pausedUntil: new Date(Date.now() + 60_000).toISOString() });
    const tab = await scene.open(PAGE);
    expect(await cardComes(tab, () => tab.focusByKeyboard('#link'))).toBe(false);
    await tab.press('Alt+ArrowDown');
    await readCard(tab, METAGPT.id);
    expect(await focusInCard(tab)).toBe(METAGPT.title);
  });

  it('a card is a named region that is read out once, and says how to get in', async () => {
    const tab = await scene.open(PAGE);
    await tab.focusByKeyboard('#link');
    await readCard(tab, METAGPT.id);
    const said = await tab.waitInCard((root) => root.querySelector('[role="status"]')?.textContent);
    expect(said).toBe(`${METAGPT.title}, 59 upvotes. Alt+Down goes into the card.`);
    const region = await tab.inCard((root) => {
      const section = root?.querySelector('section');
      const name = root?.getElementById(section?.getAttribute('aria-labelledby') ?? '')?.textContent;
      return { name, keys: section?.getAttribute('aria-keyshortcuts') };
    });
    expect(region).toEqual({ name: METAGPT.title, keys: 'Alt+ArrowDown' });
  });
});
