import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cardViolations } from './axe';
import { cardComes, cardNow, readCard, restingBox } from './card';
import { METAGPT } from './digest';
import type { Tab } from './drivers/index';
import { linkAt } from './pages';
import { BROWSERS, useScene } from './scene';

const HREF = 'https://arxiv.org/abs/2308.00352';
const LINK = linkAt('link', HREF, 40, 40);

/** How light the card's sheet is, 0 to 255. */
const lightnessOf = (tab: Tab) =>
  tab.inCard((root) => {
    const card = root?.querySelector('[data-paper-id]');
    return card ? Number(/\d+/.exec(getComputedStyle(card).backgroundColor)?.[0]) : null;
  });

describe.each(BROWSERS)('the card as a guest, in %s,', (kind) => {
  const scene = useScene(kind, { settings: { dwellMs: 20 } });

  const open = async (body: string, head = '', csp?: string) => {
    const tab = await scene.open(body, { head, ...(csp !== undefined && { csp }) });
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
    return tab;
  };

  it.each([
    ['a page of no colour', '', 255],
    ['a dark page', '<style>body { background: #0d1117; color: #c9d1d9 }</style>', 0],
    ['a dark page in another notation', '<style>html { background: oklch(20% 0.02 260) }</style>', 0],
    ['a page that says that it is dark', '<style>:root { color-scheme: dark }</style>', 0],
    ['light text on an image', '<style>body { background: linear-gradient(#000, #222); color: #eee }</style>', 0],
    ['a light box on a dark page', `<style>body { background: #000 } #link { background: #fff }</style>`, 255],
  ])('is as light as what is around the link: %s', async (_, head, lightness) => {
    const tab = await open(LINK, head);
    expect(Math.abs(((await lightnessOf(tab)) ?? 128) - lightness)).toBeLessThan(60);
  });

  it.each(['light', 'dark'])('has no fault in the eyes of axe (%s)', async (scheme) => {
    const tab = await open(LINK, `<style>:root { color-scheme: ${scheme} }</style>`);
    expect(await cardViolations(tab)).toEqual([]);
  });

  it('is drawn where a page trusts no types and allows nothing', async () => {
    const tab = await open(LINK, '', "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'");
    await tab.hoverInCard('h2');
    expect(await cardNow(tab)).toBe(METAGPT.id);
  });

  it.each([
    ['a window of 320 pixels', { width: 320, height: 640 }],
    ['a zoom of 200 %', { width: 640, height: 400 }],
  ])('fits into %s', async (_, window) => {
    const tab = await scene.open(`<a id="link" href="${HREF}" style="position:absolute;left:10px;top:20px">a link</a>`);
    await tab.setViewport(window);
    await tab.hover('#link');
    const card = await restingBox(tab);
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(window.width);
    expect(card.y + card.height).toBeLessThanOrEqual(window.height);
    expect(card.height).toBeLessThanOrEqual(Math.max(window.height * 0.6, 260) + 1);
    const wide = await tab.inCard((root) => {
      const body = root?.querySelector('.pg-card-body');
      return body ? body.scrollWidth - body.clientWidth : null;
    });
    expect(wide).toBe(0);
  });

  it('starts at the right where a page reads from right to left', async () => {
    const tab = await scene.open(`<p dir="rtl" style="position:absolute;left:200px;top:60px;width:800px">كلمات قبل
      <a id="link" href="${HREF}">رابط إلى ورقة</a></p>`);
    await tab.focusByKeyboard('#link');
    const card = await restingBox(tab);
    const link = await tab.boxOf('#link');
    expect(Math.abs(card.x + card.width - (link.x + link.width))).toBeLessThan(3);
  });

  it('does not cover what has the focus', async () => {
    const tab = await scene.open(`<input id="field" style="position:absolute;left:60px;top:330px">
      ${linkAt('link', HREF, 60, 290)}`);
    await tab.setViewport({ width: 1280, height: 720 });
    await tab.focusByKeyboard('#field');
    await tab.hover('#link');
    const card = await restingBox(tab);
    const field = await tab.boxOf('#field');
    const apart =
      card.y >= field.y + field.height ||
      card.y + card.height <= field.y ||
      card.x >= field.x + field.width ||
      card.x + card.width <= field.x;
    expect(apart, JSON.stringify({ card, field })).toBe(true);
  });

  it('is above a page that fills the screen', async () => {
    const tab = await scene.open(`<div id="stage" style="background:#fff" onclick="this.requestFullscreen()">
      <p id="go">fill the screen</p>${LINK.replace('top:40px', 'top:90px')}</div>`);
    await tab.click('#go');
    await tab.waitFor(() => document.fullscreenElement !== null);
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
    await tab.hoverInCard('h2');
    expect(await cardNow(tab)).toBe(METAGPT.id);
  });

  it('does not move where the reader wants no motion, and keeps to the colours that the system forces', async () => {
    const tab = await scene.open(LINK);
    onTestFinished(() => tab.setWishes({}));
    await tab.setWishes({ reducedMotion: true, forcedColors: true });
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
    const moving = await tab.inCard(
      (root) =>
        [...(root?.querySelectorAll('*') ?? [])].filter((one) => {
          const { animationName, transitionDuration } = getComputedStyle(one);
          return animationName !== 'none' || !/^0s(?:, 0s)*$/.test(transitionDuration);
        }).length,
    );
    expect(moving).toBe(0);
    expect(await cardViolations(tab)).toEqual([]);
  });

  it('leaves alphaXiv its own cards, unless it is asked for', async () => {
    const url = scene.pages.add(LINK).replace('127.0.0.1', 'www.alphaxiv.org');
    const tab = await scene.visit(url);
    await sleep(500);
    expect(await cardComes(tab, () => tab.hover('#link'))).toBe(false);
    await tab.press('Alt+ArrowDown');
    await readCard(tab, METAGPT.id);
    await tab.press('Escape');
    await tab.moveMouse(900, 700);
    await scene.set({ yieldToSiteCards: false });
    await tab.hover('#link');
    await readCard(tab, METAGPT.id);
  });

  it('does not come to a finger, and leaves the browser its own menu', async () => {
    const tab = await scene.open(`${LINK.replace('href=', 'onclick="return false" href=')}
      <script>addEventListener('contextmenu', (event) => setTimeout(() => (window.prevented = event.defaultPrevented)))</script>`);
    const touch = async () => {
      await tab.touch('#link', 60);
      await tab.touch('#link', 900);
    };
    expect(await cardComes(tab, touch)).toBe(false);
    expect(await tab.evaluate(() => (window as Window & { prevented?: boolean }).prevented ?? false)).toBe(false);
  });
});
