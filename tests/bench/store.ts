import type { Paper } from '../../lib/paper/paper';
import { type BrowserDriver, launch, type Tab } from '../browser/drivers';
import { ChromiumDriver } from '../browser/drivers/chromium';
import { servePages } from '../browser/pages';
import { bundleForPage } from './bundle';
import type { storeAsSync, storeBare } from './in-page/measure-store';
import { median } from './median';
import { NO_EXTENSION } from './no-extension';

declare global {
  /** In the page that the benchmark makes. */
  var storeBench: { storeAsSync: typeof storeAsSync; storeBare: typeof storeBare };
  var papersToStore: Paper[];
}

const ROUNDS = 5;
/** In which the browser has written what it wants to write. */
const SETTLE_MS = 3_000;

/**
 * Prints what storing papers costs in real Chromium: processor time of all its processes beside a bare `bulkPut` of the
 * same objects, in turns; and the room they take on disk beside the JSON that they came as.
 *
 * @param rawBytes of the answers' JSON, for as many papers
 */
export async function benchStore(papers: readonly Paper[], rawBytes: number): Promise<void> {
  const code = await bundleForPage('in-page/measure-store.ts', 'storeBench');
  const head = `<script>${code.replaceAll('</', '<\\/')}</script>`;
  const [served, elsewhere] = [await servePages(), await servePages()];
  const browser = await launch('chromium', { extensionDir: NO_EXTENSION });
  try {
    if (!(browser instanceof ChromiumDriver)) throw new Error('Only Chromium can be measured');
    const tab = await openWith(browser, served.add('', { head }), papers);
    const times: Record<Way, number[]> = { storeBare: [], storeAsSync: [] };
    for (let round = 0; round <= ROUNDS; round++) {
      for (const way of ['storeBare', 'storeAsSync'] as const) {
        const before = await browser.processorTime();
        await store(tab, way);
        // The first round is a warm-up.
        if (round > 0) times[way].push((await browser.processorTime()) - before);
      }
    }
    const perThousand = (seconds: number[]) => (median(seconds) * 1000 * 1000) / papers.length;
    const [ours, bare] = [perThousand(times.storeAsSync), perThousand(times.storeBare)];
    console.log(`\nStoring ${papers.length} papers in Chromium, median of ${ROUNDS} rounds in turns`);
    console.log(
      `  processor time for 1,000 papers: ${ours.toFixed(0)} ms as the sync does it, ${bare.toFixed(0)} ms by a bare ` +
        `bulkPut: ${(ours / bare).toFixed(2)} times`,
    );

    // An origin of its own, where nothing was deleted before.
    const fresh = await openWith(browser, elsewhere.add('', { head }), papers);
    await store(fresh, 'storeAsSync');
    await new Promise((written) => setTimeout(written, SETTLE_MS));
    const kept = await fresh.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    const [each, raw] = [kept / papers.length, rawBytes / papers.length];
    console.log(
      `  room for a paper: ${each.toFixed(0)} bytes, as raw JSON ${raw.toFixed(0)}: ${(each / raw).toFixed(2)} times`,
    );
  } finally {
    await Promise.all([browser.close(), served.close(), elsewhere.close()]);
  }
}

type Way = 'storeAsSync' | 'storeBare';

const store = (tab: Tab, way: Way) =>
  tab.evaluate((name) => globalThis.storeBench[name](globalThis.papersToStore), way);

/** A page with these papers in its memory. */
async function openWith(browser: BrowserDriver, url: string, papers: readonly Paper[]): Promise<Tab> {
  const tab = await browser.open(url);
  for (let start = 0; start < papers.length; start += 500) {
    await tab.evaluate(
      (more) => {
        globalThis.papersToStore = [...(globalThis.papersToStore ?? []), ...more];
      },
      papers.slice(start, start + 500),
    );
  }
  return tab;
}
