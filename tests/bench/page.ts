import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../browser/drivers';
import { until } from '../browser/drivers/deadline';
import type { BrowserDriver } from '../browser/drivers/driver';
import { servePages } from '../browser/pages';
import { launchWithDigest, openTab, setMarks } from './bench-browser';
import { startBenchDigest } from './bench-digest';
import { type BenchPage, papersOf } from './bench-pages';
import { benchBusyPage } from './busy';
import { mainThread } from './main-thread';
import { median } from './median';
import { NO_EXTENSION } from './no-extension';
import { type Spent, traced } from './trace';

const LOADS = 3;
/** After the number is on the toolbar the page's reading is over; what hangs on it comes within this time. */
const AFTER_MS = 1_500;

/** Prints what the extension costs a page's main thread: a large page that is read, and one that changes all the time. */
export async function benchPage(extensionDir: string, page: BenchPage): Promise<void> {
  console.log(`\nThe main thread of a page in Chromium, milliseconds of processor time (and by the clock)`);
  const papers = papersOf(page);
  const digest = await startBenchDigest(papers);
  const pages = await servePages();
  const bare = await launch('chromium', { extensionDir: NO_EXTENSION });
  const browser = await launchWithDigest(extensionDir, digest);
  console.log(`  the digest has ${digest.items.length} papers of ${digest.days.size} days`);
  try {
    await benchReading(browser, bare, pages.addWhole(page.html), page.name);
    await benchBusyPage(browser, bare, pages, papers);
  } finally {
    await Promise.all([browser.close(), bare.close(), pages.close(), digest.close()]);
  }
}

async function benchReading(browser: BrowserDriver, bare: BrowserDriver, url: string, name: string): Promise<void> {
  const loops: number[] = [];
  const spent: Record<'off' | 'on', Spent[]> = { off: [], on: [] };
  let seen = { links: 0, known: '' };
  for (let load = 0; load < LOADS; load++) {
    const loop = await bareLoop(bare, url);
    loops.push(loop.ms);
    for (const marks of ['off', 'on'] as const) {
      await setMarks(browser, marks === 'on');
      const read = await readOnce(browser, url);
      spent[marks].push(read.spent);
      seen = { links: loop.links, known: read.known };
    }
  }
  const loop = median(loops);
  console.log(`  Reading ${name}: ${seen.links} links, ${seen.known} known papers; medians of ${LOADS} loads`);
  console.log(`    a bare loop that reads the address of every link   ${loop.toFixed(1)}`);
  for (const marks of ['off', 'on'] as const) print(`marks ${marks}`, spent[marks], loop);
}

/** What a script cannot go below that wants to see every link once, on a page that nobody has read yet. */
async function bareLoop(bare: BrowserDriver, url: string): Promise<{ links: number; ms: number }> {
  const tab = await openTab(bare);
  await tab.goto(url);
  let links = 0;
  const { task } = await mainThread(tab, async () => {
    links = await tab.evaluate(() => {
      let count = 0;
      for (const { href } of document.links) if (href !== '') count++;
      return count;
    });
  });
  await tab.close();
  return { links, ms: task };
}

async function readOnce(browser: BrowserDriver, url: string): Promise<{ spent: Spent; known: string }> {
  const tab = await openTab(browser);
  const id = await browser.tabId(tab);
  let known = '';
  const spent = await traced(tab, async () => {
    await tab.goto(url);
    const badge = () => browser.inExtension((api, tabId) => api.action.getBadgeText({ tabId }), id);
    known = await until('Reading the page', async () => (await badge()) || null, { timeoutMs: 60_000 });
    await sleep(AFTER_MS);
  });
  await tab.close();
  return { spent, known };
}

function print(what: string, all: readonly Spent[], loop: number): void {
  const of = (pick: (spent: Spent) => number) => median(all.map(pick)).toFixed(1);
  const work = median(all.map(({ work }) => work.cpu));
  const worst = Math.max(...all.map(({ longest }) => longest.cpu));
  console.log(
    `    ${what}: start ${of((s) => s.start.cpu)} (${of((s) => s.start.clock)}), then ${of((s) => s.work.cpu)} ` +
      `(${of((s) => s.work.clock)}) in ${of((s) => s.tasks)} tasks, ${(work / loop).toFixed(1)} times the loop; ` +
      `longest task ${of((s) => s.longest.cpu)} (${of((s) => s.longest.clock)}), in the worst load ${worst.toFixed(1)}`,
  );
}
