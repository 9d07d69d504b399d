import { setTimeout as sleep } from 'node:timers/promises';
import type { ChromiumTab } from '../browser/drivers/chromium-tab';
import { until } from '../browser/drivers/deadline';
import type { Pages } from '../browser/pages';
import type { CardBrowsers } from './card-browsers';
import { isCardUp } from './card-frames';
import { openWatched } from './card-hover';
import { moveAway } from './card-page';
import { DENSE_LIST, denseListPage } from './dense-list';
import { POINTER_PATHS, type PointerPath } from './pointer-paths';
import { replay } from './replay';

/** As many as the lists of the page have rows. */
const PAPERS = DENSE_LIST.lists * DENSE_LIST.rows;
/** Between two paths: what the one began has ended. */
const PAUSE_MS = 400;

/** Prints how many cards open for each path of a pointer over a dense list of links, and how many a bare dwell opens. */
export async function benchAccidents(
  { ours, bare }: CardBrowsers,
  pages: Pages,
  ids: readonly string[],
): Promise<void> {
  const url = pages.addWhole(denseListPage(ids.slice(0, PAPERS)));
  const [ourTab, bareTab] = await Promise.all([openWatched(ours, url), openWatched(bare, url)]);
  console.log('\nCards that open for the paths of a pointer over a dense list of links to papers');
  console.log(`  ${''.padEnd(46)} wanted   Papergloss   bare dwell`);
  let wrong = 0;
  for (const path of POINTER_PATHS) {
    // Both at once: whatever else the machine does holds both up.
    const counts = await Promise.all([cardsOpened(ourTab, path), cardsOpened(bareTab, path)]);
    if (counts[0] !== path.wanted) wrong++;
    const [mine, theirs] = counts.map(String) as [string, string];
    console.log(`  ${path.name.padEnd(46)} ${String(path.wanted).padEnd(8)} ${mine.padEnd(12)} ${theirs}`);
  }
  console.log(`  for ${wrong} of ${POINTER_PATHS.length} paths not as many as wanted`);
  await Promise.all([ourTab.close(), bareTab.close()]);
}

async function cardsOpened(tab: ChromiumTab, { samples, restMs }: PointerPath): Promise<number> {
  const before = await tab.evaluate(() => globalThis.cardsOpened);
  await replay(tab, samples);
  await sleep(restMs);
  const after = await tab.evaluate(() => globalThis.cardsOpened);
  await moveAway(tab);
  await until('Waiting for a card to go', async () => !(await isCardUp(tab)) || null);
  await tab.evaluate(() => {
    scrollTo(0, 0);
    getSelection()?.removeAllRanges();
  });
  await sleep(PAUSE_MS);
  return after - before;
}
