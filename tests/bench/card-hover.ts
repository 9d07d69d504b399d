import { setTimeout as sleep } from 'node:timers/promises';
import type { ChromiumTab } from '../browser/drivers/chromium-tab';
import { until } from '../browser/drivers/deadline';
import type { BrowserDriver } from '../browser/drivers/driver';
import { BARE_DWELL_MS } from './bare-card';
import { openTab } from './bench-browser';
import { isCardUp, watchCards } from './card-frames';
import { moveAway, pointOn } from './card-page';

/** After so long a page is read, and what hangs on that is done. */
const SETTLED_MS = 1_500;
/** A pointer that comes from beside a link and rests on it: its last step, in pixels and milliseconds. */
const STEP = 12;
const STEP_MS = 60;
/** Long enough for a card that is in time; only then is the page asked, so that asking does not hold it up. */
const UNASKED_MS = BARE_DWELL_MS + 120;
/** A card that is not there so long after that does not come. */
const LATE_MS = 5_000;

/** A new tab with a page whose cards are watched. */
export async function openWatched(browser: BrowserDriver, url: string): Promise<ChromiumTab> {
  const tab = await openTab(browser);
  await tab.goto(url);
  await watchCards(tab);
  await sleep(SETTLED_MS);
  return tab;
}

/** Hovers a link of the page of `card-page.ts`, waits for the card, and leaves it; answers whether the card came. */
export async function hoverOnce(tab: ChromiumTab, link: number): Promise<boolean> {
  const { x, y } = pointOn(link);
  await tab.moveMouse(x - STEP, y, { steps: 1 });
  await sleep(STEP_MS);
  await tab.moveMouse(x, y, { steps: 1 });
  await sleep(UNASKED_MS);
  const end = performance.now() + LATE_MS;
  let isThere = await isCardUp(tab);
  while (!isThere && performance.now() < end) {
    await sleep(25);
    isThere = await isCardUp(tab);
  }
  await moveAway(tab);
  await until('Waiting for a card to go', async () => !(await isCardUp(tab)) || null);
  return isThere;
}
