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

declare global {
  /** In a page that is watched for delays: what is known of the path that is being played. */
  var path: { cardsBefore: number; heldUp: number };
}

/** As many as the lists of the page have rows. */
const PAPERS = DENSE_LIST.lists * DENSE_LIST.rows;
/** A path is played anew when the page heard of a move so much later than it was, but not for ever. */
const HELD_UP_MS = 40;
const TRIES = 5;
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
  await Promise.all([ourTab, bareTab].map(watchDelays));
  console.log('\nCards that open for the paths of a pointer over a dense list of links to papers');
  console.log(`  ${''.padEnd(46)} wanted   Papergloss   bare dwell`);
  let wrong = 0;
  for (const path of POINTER_PATHS) {
    // Both at once: whatever else the machine does holds both up.
    const [mine, theirs] = await Promise.all([follow(ourTab, path), follow(bareTab, path)]);
    if (mine.cards !== path.wanted) wrong++;
    console.log(`  ${path.name.padEnd(46)} ${String(path.wanted).padEnd(8)} ${told(mine).padEnd(12)} ${told(theirs)}`);
  }
  console.log(`  for ${wrong} of ${POINTER_PATHS.length} paths not as many as wanted`);
  await Promise.all([ourTab.close(), bareTab.close()]);
}

const told = ({ cards, heldUp }: Followed) =>
  `${cards}${heldUp > HELD_UP_MS ? ` (late by ${heldUp.toFixed(0)} ms)` : ''}`;

/** What came of a path. */
interface Followed {
  cards: number;
  /** How long after its time the page heard of a move, at the most, before a card opened; in milliseconds. */
  heldUp: number;
}

/** Plays a path until the pointer is in time: one that a busy machine holds up is at rest where the path has no rest. */
async function follow(tab: ChromiumTab, path: PointerPath): Promise<Followed> {
  let best = await followOnce(tab, path);
  for (let tries = 1; tries < TRIES && best.heldUp > HELD_UP_MS; tries++) {
    const again = await followOnce(tab, path);
    if (again.heldUp < best.heldUp) best = again;
  }
  return best;
}

async function followOnce(tab: ChromiumTab, { samples, restMs }: PointerPath): Promise<Followed> {
  await tab.evaluate(() => {
    globalThis.path = { cardsBefore: globalThis.cardsOpened, heldUp: 0 };
  });
  await replay(tab, samples);
  await sleep(restMs);
  const followed = await tab.evaluate(() => {
    const { cardsBefore, heldUp } = globalThis.path;
    return { cards: globalThis.cardsOpened - cardsBefore, heldUp };
  });
  await moveAway(tab);
  await until('Waiting for a card to go', async () => !(await isCardUp(tab)) || null);
  await tab.evaluate(() => {
    scrollTo(0, 0);
    getSelection()?.removeAllRanges();
  });
  await sleep(PAUSE_MS);
  return followed;
}

/** Has a page note how late it hears of the pointer's moves, until a card opens: that is work by itself. */
async function watchDelays(tab: ChromiumTab): Promise<void> {
  await tab.evaluate(() => {
    addEventListener('pointermove', (event) => {
      if (globalThis.path?.cardsBefore !== globalThis.cardsOpened) return;
      // Moves that came while the page was busy are told as one.
      const { timeStamp } = event.getCoalescedEvents()[0] ?? event;
      globalThis.path.heldUp = Math.max(globalThis.path.heldUp, performance.now() - timeStamp);
    });
  });
}
