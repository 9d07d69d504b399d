import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { cardComes, cardNow, noCard, readCard, restingBox } from './card';
import { METAGPT } from './digest';
import type { Tab } from './drivers/index';
import { BROWSERS, useScene } from './scene';

const LINK = '<a id="link" href="https://arxiv.org/abs/2308.00352">a link to a paper of which something is known</a>';
const PAGE = `
  <p style="position:absolute;left:40px;top:60px"><button id="before">before</button> ${LINK}
    <button id="after">after</button></p>
  <p style="position:absolute;top:3000px">far below</p>`;

/** Counts the keys that the page itself hears, wherever a page would listen. */
const LISTENING = `<script>
  window.heard = [];
  document.addEventListener('keydown', (event) => heard.push(event.key), true);
  document.addEventListener('keydown', (event) => heard.push(event.key));
  window.addEventListener('keydown', (event) => heard.push(event.key));
</script>`;

const heard = (tab: Tab) => tab.evaluate(() => (window as Window & { heard?: string[] }).heard ?? []);

/** Notes in the page when the pointer last moved and when the card went, and answers the time between, once it is. */
async function timeUntilGone(tab: Tab, act: () => Promise<unknown>): Promise<number> {
  await tab.evaluate(() => {
    const page = window as Window & { movedAt?: number; goneAt?: number };
    addEventListener('pointermove', () => {
      if (page.goneAt === undefined) page.movedAt = performance.now();
    });
    new MutationObserver((changes) => {
      const removed = changes.flatMap(({ removedNodes }) => [...removedNodes]);
      if (removed.some(({ nodeName }) => nodeName === 'PAPERGLOSS-CARD')) page.goneAt = performance.now();
    }).observe(document.documentElement, { childList: true });
  });
  await act();
  return tab.waitFor(() => {
    const { movedAt, goneAt } = window as Window & { movedAt?: number; goneAt?: number };
    return goneAt !== undefined && movedAt !== undefined && goneAt - movedAt;
  });
}

describe.each(BROWSERS)('a card in %s', (kind) => {
  const scene = useScene(kind);

  async function openCard(): Promise<Tab> {
    const tab = await scene.open(PAGE, { head: LISTENING });
    await tab.hover('#link');
    await readCard(tab);
    return tab;
  }

  it('stays while the pointer is slowly on its way from the link to the card, and rests there', async () => {
    const tab = await openCard();
    const link = await tab.boxOf('#link');
    const card = await restingBox(tab);
    const from = { x: link.x + link.width / 2, y: link.y + link.height / 2 };
    const to = { x: card.x + card.width - 30, y: card.y + 12 };
    // The gap is crossed at a slant: longer than the card would wait for a pointer that had gone elsewhere.
    const steps = 24;
    for (let step = 1; step <= steps; step++) {
      const way = step / steps;
      await tab.moveMouse(from.x + (to.x - from.x) * way, from.y + (to.y - from.y) * way, { steps: 1 });
      await sleep(20);
    }
    await sleep(1200);
    expect(await cardNow(tab)).toBe(METAGPT.id);
  });

  it('goes soon after the pointer has left the link', async () => {
    const tab = await openCard();
    const time = await timeUntilGone(tab, () => tab.moveMouse(1000, 700, { steps: 3 }));
    expect(time).toBeGreaterThan(200);
    expect(time).toBeLessThan(1500);
  });

  it('goes soon after the pointer has left the card', async () => {
    const tab = await openCard();
    await tab.hoverInCard('h2');
    const time = await timeUntilGone(tab, () => tab.moveMouse(1000, 700, { steps: 3 }));
    expect(time).toBeGreaterThan(200);
    expect(time).toBeLessThan(1500);
  });

  it('goes with Escape, which the page does not hear, and comes back when the pointer does', async () => {
    const tab = await openCard();
    await tab.press('Escape');
    await noCard(tab);
    expect(await heard(tab)).toEqual([]);

    const { x, y, width, height } = await tab.boxOf('#link');
    const stir = () => tab.moveMouse(x + width / 2 + 15, y + height / 2, { steps: 5 });
    expect(await cardComes(tab, stir)).toBe(false);

    await tab.moveMouse(1000, 700);
    await tab.hover('#link');
    await readCard(tab);
  });

  it('leaves Escape to the page as long as there is no card', async () => {
    const tab = await openCard();
    await tab.press('Escape');
    await noCard(tab);
    await tab.press('Escape');
    expect(await heard(tab)).toEqual(['Escape', 'Escape', 'Escape']);
  });

  it('leaves every other key to the page', async () => {
    const tab = await openCard();
    await tab.press('j');
    expect(await heard(tab)).toEqual(['j', 'j', 'j']);
    expect(await cardNow(tab)).toBe(METAGPT.id);
  });

  it('comes to the link that has the focus, and goes when the focus moves on', async () => {
    const tab = await scene.open(PAGE);
    await tab.focusByKeyboard('#link');
    await readCard(tab, METAGPT.id);
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('link');
    await tab.press('Tab');
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('after');
    await noCard(tab);
  });

  it('goes with Escape while the link keeps the focus', async () => {
    const tab = await scene.open(PAGE, { head: LISTENING });
    await tab.focusByKeyboard('#link');
    await readCard(tab);
    const before = (await heard(tab)).length;
    await tab.press('Escape');
    await noCard(tab);
    expect((await heard(tab)).length).toBe(before);
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  it('does not come for a focus that a click has set', async () => {
    const tab = await scene.open(
      `<button id="focus" onclick="document.querySelector('#link').focus()">x</button>${LINK}`,
    );
    expect(await cardComes(tab, () => tab.click('#focus'))).toBe(false);
  });

  it('goes when the page scrolls, and does not follow a pointer that did not move', async () => {
    const tab = await openCard();
    await tab.evaluate(() => scrollBy({ top: 20, behavior: 'instant' }));
    await noCard(tab);
    expect(await cardComes(tab, () => tab.evaluate(() => scrollBy({ top: 2, behavior: 'instant' })))).toBe(false);
  });

  it('goes when the page is clicked', async () => {
    const tab = await openCard();
    await tab.moveMouse(1000, 20);
    await tab.click('#after');
    await noCard(tab);
  });

  it('scrolls inside without going', async () => {
    const tab = await openCard();
    await tab.setViewport({ width: 1280, height: 330 });
    await tab.moveMouse(1000, 300);
    await noCard(tab);
    await tab.hover('#link');
    await readCard(tab);
    await tab.hoverInCard('h2');
    await tab.inCard((root) => root?.querySelector('[data-paper-id] > *:nth-child(2)')?.scrollBy({ top: 60 }));
    await sleep(400);
    expect(await cardNow(tab)).toBe(METAGPT.id);
  });
});
