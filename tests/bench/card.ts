import { type BrowserDriver, launch, type Tab } from '../browser/drivers';
import { DEMO_PAGE } from '../tour/demo-page';
import { servePage } from '../tour/serve-page';
import { median, quantile } from './median';

const HOVERS = 20;
const DWELL_MS = 200;

/** Prints how long after the end of the dwell the card is painted, in real Chromium. */
export async function benchCard(extensionDir: string): Promise<void> {
  const page = await servePage(DEMO_PAGE);
  const browser = await launch('chromium', { extensionDir });
  try {
    await browser.inExtension((api, settings) => api.storage.local.set({ settings }), { dwellMs: DWELL_MS });
    const first = await firstHover(browser, page.url);
    const later = await laterHovers(await browser.open(page.url));
    console.log(`\nCard in Chromium, milliseconds from the end of the dwell (${DWELL_MS} ms) to the painted card`);
    console.log(`  first hover of a page, its code still to be brought: ${first.toFixed(0)}`);
    console.log(
      `  ${later.length} later hovers: ${median(later).toFixed(0)} (median), ${quantile(later, 0.95).toFixed(0)} (p95)`,
    );
  } finally {
    await Promise.all([browser.close(), page.close()]);
  }
}

async function firstHover(browser: BrowserDriver, url: string): Promise<number> {
  const tab = await browser.open(url);
  await watch(tab);
  return hoverOnce(tab);
}

async function laterHovers(tab: Tab): Promise<number[]> {
  await watch(tab);
  await hoverOnce(tab);
  const times: number[] = [];
  while (times.length < HOVERS) times.push(await hoverOnce(tab));
  return times;
}

/** Has the page itself note when the pointer came onto the link, and when the card was painted. */
async function watch(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const times = { entered: 0, painted: 0 };
    Object.assign(globalThis, { times });
    const link = document.querySelector('#arxiv');
    link?.addEventListener('pointerenter', () => Object.assign(times, { entered: performance.now(), painted: 0 }));
    new MutationObserver(() => {
      if (!document.querySelector('papergloss-card')) return;
      // The frame after the next one begins when the card has been painted.
      requestAnimationFrame(() => requestAnimationFrame(() => Object.assign(times, { painted: performance.now() })));
    }).observe(document.documentElement, { childList: true });
  });
}

async function hoverOnce(tab: Tab): Promise<number> {
  await tab.hover('#arxiv');
  const took = await tab.waitFor(() => {
    const { times } = globalThis as unknown as { times: { entered: number; painted: number } };
    return times.painted > times.entered && times.painted - times.entered;
  });
  await tab.moveMouse(5, 5);
  await tab.waitFor(() => document.querySelector('papergloss-card') === null);
  return took - DWELL_MS;
}
