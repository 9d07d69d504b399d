import { describe, expect, it } from 'vitest';
import { readCard, restingBox } from './card';
import type { Box, Point, Tab } from './drivers/index';
import { BROWSERS, useScene } from './scene';

const HREF = 'https://arxiv.org/abs/2308.00352';

const PLACES = {
  'top left': 'left:0;top:0',
  'top right': 'right:0;top:0',
  'bottom left': 'left:0;bottom:0',
  'bottom right': 'right:0;bottom:0',
  'left edge': 'left:0;top:45%',
  middle: 'left:40%;top:50%',
};

const covers = (box: Box, { x, y }: Point) =>
  x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** What is wrong with where the card is; nothing, if all is well. */
async function faultsOf(tab: Tab, window: { width: number; height: number }, pointer: Point | null): Promise<string[]> {
  const card = await restingBox(tab);
  const lines = await tab.evaluate(() => [...(document.querySelector('#link')?.getClientRects() ?? [])]);
  const place = JSON.stringify(card);
  return [
    ...(card.x < 0 || card.y < 0 ? [`begins outside the window: ${place}`] : []),
    ...(card.x + card.width > window.width || card.y + card.height > window.height
      ? [`ends outside the window: ${place}`]
      : []),
    ...(lines.some((line) => overlap(card, line)) ? [`covers the link: ${place}`] : []),
    ...(pointer && covers(card, pointer) ? [`is under the pointer: ${place}`] : []),
    ...(card.height < 100 ? [`is too low to read: ${place}`] : []),
  ];
}

describe.each(BROWSERS)('the place of the card in %s', (kind) => {
  const scene = useScene(kind, { settings: { dwellMs: 20 } });

  it.each([
    { width: 1280, height: 800 },
    { width: 360, height: 640 },
  ])('is beside the link and inside a window of $width by $height', async (window) => {
    const tab = await scene.open(`<a id="link" href="${HREF}" style="position:fixed">a link to a paper</a>`);
    await tab.setViewport(window);
    const faults: Record<string, string[]> = {};
    for (const [name, place] of Object.entries(PLACES)) {
      await tab.evaluate(
        (style) => document.querySelector('#link')?.setAttribute('style', style),
        `position:fixed;${place}`,
      );
      const link = await tab.boxOf('#link');
      const pointer = { x: link.x + link.width / 2, y: link.y + link.height / 2 };
      await tab.moveMouse(pointer.x, pointer.y);
      faults[name] = await faultsOf(tab, window, pointer);
      await tab.press('Escape');
      await tab.moveMouse(window.width / 2, window.height / 4);
    }
    expect(faults).toEqual(Object.fromEntries(Object.keys(PLACES).map((name) => [name, []])));
  });

  it('is beside the line of a wrapped link that the pointer is on', async () => {
    const tab = await scene.open(`
      <p style="position:absolute;left:300px;top:300px;width:220px;font:16px/30px sans-serif">Here it says at some
        length <a id="link" href="${HREF}">what the paper is called, and that goes over two lines or three</a></p>`);
    const lines = await tab.evaluate(() => [...(document.querySelector('#link')?.getClientRects() ?? [])]);
    expect(lines.length).toBeGreaterThan(1);
    const last = lines.at(-1) as Box;
    const pointer = { x: last.x + last.width / 2, y: last.y + last.height / 2 };
    await tab.moveMouse(pointer.x, pointer.y);
    expect(await faultsOf(tab, { width: 1280, height: 800 }, pointer)).toEqual([]);
    const card = await restingBox(tab);
    const away = Math.max(card.y - (last.y + last.height), last.y - (card.y + card.height), 0);
    expect(away).toBeLessThan(20);
  });

  it('is inside the window after the card has grown', async () => {
    const tab = await scene.open(`<a id="link" href="${HREF}" style="position:fixed;left:40px;top:45%">a link</a>`);
    await tab.hover('#link');
    await readCard(tab);
    await tab.clickInCard('.pg-expand');
    await tab.waitInCard((root) => root.querySelector('.pg-expand[aria-expanded="true"]'));
    expect(await faultsOf(tab, { width: 1280, height: 800 }, null)).toEqual([]);
  });

  it('is beside the link that the keyboard came to', async () => {
    const tab = await scene.open(`<a id="link" href="${HREF}" style="position:fixed;right:0;bottom:0">a link</a>`);
    await tab.focusByKeyboard('#link');
    expect(await faultsOf(tab, { width: 1280, height: 800 }, null)).toEqual([]);
  });
});
