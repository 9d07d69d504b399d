import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { cardComes, cardNow, noCard, readCard } from './card';
import { METAGPT } from './digest';
import type { Tab } from './drivers/index';
import { linkAt } from './pages';
import { BROWSERS, useScene } from './scene';

const HREF = 'https://arxiv.org/abs/2308.00352';
const LINK = linkAt('link', HREF, 300, 300);

/** The middle of the link, and what is left and right of it. */
async function placeOf(tab: Tab) {
  const { x, y, width, height } = await tab.boxOf('#link');
  return { x: x + width / 2, y: y + height / 2 };
}

describe.each(BROWSERS)('in %s a card opens only when it was meant:', (kind) => {
  const scene = useScene(kind, { settings: { dwellMs: 100 } });

  it('not while the pointer keeps still and the page moves', async () => {
    const tab = await scene.open(`<div style="height:3000px">${LINK}</div>`);
    const { x, y } = await placeOf(tab);
    await tab.moveMouse(x, y + 150);
    const scroll = () => tab.evaluate(() => scrollBy({ top: -0, behavior: 'instant' }));
    await scroll();
    const bring = () =>
      tab.evaluate(() =>
        document.querySelector('#link')?.setAttribute('style', 'position:absolute;left:300px;top:450px'),
      );
    expect(await cardComes(tab, bring, 700)).toBe(false);
    await tab.moveMouse(x + 3, y + 150, { steps: 3 });
    await readCard(tab, METAGPT.id);
  });

  it('not while text is selected across it, nor where the selection ends', async () => {
    const tab =
      await scene.open(`<p style="position:absolute;left:100px;top:300px;font:16px sans-serif">Some words before
      <a id="link" href="${HREF}">a link to a paper</a> and after</p>`);
    const { x, y } = await placeOf(tab);
    const select = async () => {
      await tab.moveMouse(110, y);
      await tab.mouseDown();
      await tab.moveMouse(x, y, { steps: 20 });
      await sleep(400);
      await tab.mouseUp();
      await tab.moveMouse(x + 2, y, { steps: 2 });
    };
    expect(await cardComes(tab, select, 400)).toBe(false);
    expect(await tab.evaluate(() => String(getSelection()))).toContain('words');
  });

  it('not on what was clicked', async () => {
    const tab =
      await scene.open(`<a id="link" href="${HREF}" onclick="return false" style="position:absolute;left:300px;
      top:300px">a link to it</a>`);
    await scene.set({ dwellMs: 400 });
    const click = async () => {
      await tab.click('#link');
      const { x, y } = await placeOf(tab);
      await tab.moveMouse(x + 4, y, { steps: 4 });
    };
    expect(await cardComes(tab, click, 900)).toBe(false);
  });

  it('not while somebody writes', async () => {
    const tab = await scene.open(`<input id="field" style="position:absolute;left:300px;top:200px">${LINK}`);
    await tab.click('#field');
    await scene.set({ dwellMs: 300 });
    const { x, y } = await placeOf(tab);
    const write = async () => {
      await tab.type('a');
      await tab.moveMouse(x, y, { steps: 3 });
      for (const key of 'bcdef') {
        await tab.type(key);
        await sleep(120);
      }
    };
    expect(await cardComes(tab, write, 100)).toBe(false);
    // The last keys were pressed while the pointer was there already; it has to move again.
    await tab.type('g');
    await tab.moveMouse(x + 3, y, { steps: 3 });
    await readCard(tab, METAGPT.id);
  });

  it('after all, when the pointer has stirred once more in the last moment', async () => {
    await scene.set({ dwellMs: 500 });
    const tab = await scene.open(
      linkAt('link', HREF, 300, 300).replace('a link to it', 'a link to it that is rather long'),
    );
    const { x, y } = await placeOf(tab);
    await tab.moveMouse(x, y);
    await sleep(470);
    await tab.moveMouse(x + 30, y, { steps: 3 });
    await tab.moveMouse(x - 30, y, { steps: 3 });
    await readCard(tab, METAGPT.id);
  });

  it('only while a key is held, where that is set', async () => {
    await scene.set({ holdKey: 'Shift', dwellMs: 50 });
    const tab = await scene.open(LINK);
    expect(await cardComes(tab, () => tab.hover('#link'))).toBe(false);
    await tab.keyDown('Shift');
    await readCard(tab, METAGPT.id);
    await tab.keyUp('Shift');
    await sleep(400);
    expect(await cardNow(tab)).toBe(METAGPT.id);
    await tab.moveMouse(1000, 700);
    await noCard(tab);
    await tab.keyDown('Shift');
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
    await tab.keyUp('Shift');
  });

  it('and the page goes on showing tooltips of its own, but not over a card', async () => {
    const tab = await scene.open(
      `<p title="a paragraph"><a id="link" title="a link" href="${HREF}">a link to it</a></p>`,
    );
    const titles = () =>
      tab.evaluate(() => [...document.querySelectorAll('p, a')].map((one) => one.getAttribute('title')));
    await tab.hover('#link');
    await readCard(tab);
    expect(await titles()).toEqual([null, null]);
    await tab.moveMouse(1000, 700);
    await noCard(tab);
    expect(await titles()).toEqual(['a paragraph', 'a link']);
  });
});
