import type { ChromiumTab } from '../browser/drivers/chromium-tab';
import type { Point } from '../browser/drivers/driver';

const COLUMNS = 7;
/** Between the beginnings of two links, in pixels. */
const ACROSS = 170;
const DOWN = 60;
const MARGIN = 50;

/** As many links as there is room for in a window of 1280 by 800. */
export const LINKS_ON_CARD_PAGE = COLUMNS * 12;

/** A page of links to these papers, far enough apart for the pointer to rest between them. */
export function cardPage(ids: readonly string[]): string {
  const links = ids.map((id, i) => {
    const { x, y } = placeOf(i);
    return `<a href="https://arxiv.org/abs/${id}" style="left:${x}px;top:${y}px">paper ${i + 1}</a>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Papers</title>
<style>a { position: absolute; font: 16px/20px sans-serif }</style></head><body>${links.join('\n')}</body></html>`;
}

/** Where the pointer is on link `i`. */
export function pointOn(i: number): Point {
  const { x, y } = placeOf(i);
  return { x: x + 4, y: y + 10 };
}

/** Where it is on nothing. */
export async function moveAway(tab: ChromiumTab): Promise<void> {
  await tab.moveMouse(5, 5, { steps: 1 });
}

const placeOf = (i: number): Point => ({
  x: MARGIN + (i % COLUMNS) * ACROSS,
  y: MARGIN + Math.floor(i / COLUMNS) * DOWN,
});
