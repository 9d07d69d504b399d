import type { Paper } from '../../lib/paper/paper';
import { type Pages, servePages } from '../browser/pages';
import { BARE_DWELL_MS } from './bare-card';
import { benchAccidents } from './card-accidents';
import { measureAnswers } from './card-answers';
import { type CardBrowsers, launchCardBrowsers } from './card-browsers';
import { type Hovers, measureHovers } from './card-latency';
import { cardPage, LINKS_ON_CARD_PAGE } from './card-page';
import { printAnswers, printHovers } from './card-report';
import { madeUpLines } from './made-up-lines';
import { type PaperLine, papersOfLines } from './paper-lines';
import { emptyPapers } from './seed-papers';

/** Each on links of its own. A worker that runs has told of related papers before. */
const LATER: readonly Hovers[] = [
  { name: 'later on a page, worker running', fresh: false, stopped: false, count: 40 },
  { name: 'later on a page, worker stopped', fresh: false, stopped: true, count: 15 },
];
/** The code of the card is brought into the page then, which does not hang on the papers. */
const FIRST: readonly Hovers[] = [
  { name: 'first on a page, worker running', fresh: true, stopped: false, count: 10 },
  { name: 'first on a page, worker stopped', fresh: true, stopped: true, count: 10 },
];

/** As many papers as the digest has, and as many as the store is to stand. */
const STORES: readonly { papers: number; hovers: readonly Hovers[] }[] = [
  { papers: 14_000, hovers: [...FIRST, ...LATER].sort((a, b) => Number(a.stopped) - Number(b.stopped)) },
  { papers: 100_000, hovers: LATER },
];

/**
 * Prints how long after the end of the dwell the card is on the screen, and how many cards open by accident, both in
 * real Chromium and both beside a bare content script that paints an empty box at the end of the same dwell.
 */
export async function benchCard(extensionDir: string, lines: readonly PaperLine[]): Promise<void> {
  const papers = papersToStore(lines);
  const pages = await servePages();
  const browsers = await launchCardBrowsers(extensionDir);
  try {
    const seed = await emptyPapers(browsers.ours);
    console.log(
      `\nThe card in Chromium, milliseconds from the end of the dwell (${BARE_DWELL_MS} ms) to the frame with it`,
    );
    let stored = 0;
    for (const { papers: count, hovers } of STORES) {
      const begun = performance.now();
      await seed.add(papers.slice(stored, count));
      stored = count;
      console.log(`  ${count} papers in the store, written in ${((performance.now() - begun) / 1_000).toFixed(0)} s`);
      await benchStore(browsers, pages, papers.slice(0, count), hovers);
    }
    await benchAccidents(
      browsers,
      pages,
      papers.map(({ id }) => id),
    );
  } finally {
    await Promise.all([browsers.close(), pages.close()]);
  }
}

/** The papers of the lines, and made-up ones where there are too few. */
function papersToStore(lines: readonly PaperLine[]): Paper[] {
  const most = Math.max(...STORES.map(({ papers }) => papers));
  const real = papersOfLines(lines.slice(0, most));
  return [...real, ...papersOfLines(madeUpLines(most - real.length))];
}

async function benchStore(
  browsers: CardBrowsers,
  pages: Pages,
  papers: readonly Paper[],
  all: readonly Hovers[],
): Promise<void> {
  const ids = papers.filter((_, i) => i % Math.floor(papers.length / LINKS_ON_CARD_PAGE) === 0).map(({ id }) => id);
  printAnswers(await measureAnswers(browsers.ours, ids));
  const url = pages.addWhole(cardPage(ids.slice(0, LINKS_ON_CARD_PAGE)));
  let first = 0;
  for (const hovers of all) {
    printHovers(hovers, await measureHovers(browsers, hovers, url, first));
    first += hovers.count;
  }
}
