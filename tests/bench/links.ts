import { type BrowserDriver, launch } from '../browser/drivers';
import { servePages } from '../browser/pages';
import type { BenchPage } from './bench-pages';
import { bundleForPage } from './bundle';
import type { measureLinks, measureNasty, Speed } from './in-page/measure-links';
import { NO_EXTENSION } from './no-extension';

declare global {
  /** In the page that the benchmark makes. */
  var linkBench: { measureLinks: typeof measureLinks; measureNasty: typeof measureNasty };
}

/** Prints what naming a link costs in real Chromium, beside other ways to do it, and on strings made to be slow. */
export async function benchLinks(pages: readonly BenchPage[]): Promise<void> {
  const code = await bundleForPage('in-page/measure-links.ts', 'linkBench');
  const served = await servePages();
  const browser = await launch('chromium', { extensionDir: NO_EXTENSION });
  try {
    const hrefs: string[] = [];
    for (const { html } of pages) hrefs.push(...(await hrefsOf(browser, served.addWhole(html))));
    const tab = await browser.open(served.add('', { head: `<script>${code.replaceAll('</', '<\\/')}</script>` }));
    const speeds = await tab.evaluate((all) => globalThis.linkBench.measureLinks(all), hrefs);
    printSpeeds(speeds, hrefs.length, pages);
    const nasty = await tab.evaluate(() => globalThis.linkBench.measureNasty());
    console.log(`  ${nasty.length} strings of 100,000 characters made to be slow; the slowest, milliseconds`);
    for (const { what, ms } of nasty.slice(0, 3)) console.log(`    ${ms.toFixed(1).padStart(6)}  ${what}`);
  } finally {
    await Promise.all([browser.close(), served.close()]);
  }
}

/** The addresses of a page's links, relative ones as they would be on a site of its own. */
async function hrefsOf(browser: BrowserDriver, url: string): Promise<string[]> {
  const tab = await browser.open(url);
  const hrefs = await tab.evaluate(() => {
    document.head.prepend(Object.assign(document.createElement('base'), { href: 'https://site.example.org/page' }));
    return [...document.links].map(({ href }) => href).filter((href) => href !== '');
  });
  await tab.close();
  return hrefs;
}

function printSpeeds(speeds: readonly Speed[], links: number, pages: readonly BenchPage[]): void {
  const [ours, parsing] = speeds;
  if (!ours || !parsing) throw new Error('Nothing was measured');
  console.log(`\nNaming a link in Chromium, microseconds (median), on ${pages.map(({ name }) => name).join(', ')}`);
  console.log(`  ${links} links, of which ${ours.finds} lead to papers or repositories`);
  for (const { name, papers, others, finds, misses, extra } of speeds) {
    const found = name === parsing.name ? '' : `finds ${finds}: misses ${misses}, takes ${extra} for one`;
    console.log(`  ${name.padEnd(28)} others ${others.toFixed(2)}   papers ${papers.toFixed(2)}   ${found}`);
  }
  const [other, paper] = [ours.others / parsing.others, ours.papers / parsing.papers];
  console.log(`  beside parsing the address: ${other.toFixed(2)} times (others), ${paper.toFixed(2)} times (papers)`);
}
