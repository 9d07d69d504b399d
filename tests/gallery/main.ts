import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { type Browser, chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { findBrowser } from '../browser/find-browser';
import { allShots, type Shot } from './shots';

/**
 * Draws every surface in every state, light and dark, narrow and wide, into .output/gallery, for a person to look at.
 *
 *   npm run gallery -- [what the names of the scenes match]
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const out = `${root}.output/gallery/`;
const outDir = `${root}.output/gallery-page/`;
/** Scenes, by a regular expression; all of them by default. */
const wanted = new RegExp(process.argv[2] ?? '');
/** One page takes a picture while the other one loads. */
const PAGES = 2;

function fileOf({ scene, look, width, before }: Shot): string {
  const name = [scene, before?.why, width > 600 ? 'wide' : '', width === 320 ? '320' : '', ...Object.values(look)];
  return `${out}${name.filter(Boolean).join('-')}.png`;
}

/** Takes pictures in one page until there are none left to take. */
async function takeAll(browser: Browser, base: string, shots: Shot[]): Promise<void> {
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  for (let next = shots.shift(); next; next = shots.shift()) {
    const { scene, look, width, height, media, before } = next;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce', contrast: null, forcedColors: null, ...media });
    await page.mouse.move(0, 0);
    // Loaded anew only where it matters what was pressed before; otherwise the page draws the next scene by itself.
    await page.goto(`${base}tests/gallery/?${before ? shots.length : ''}#${new URLSearchParams({ scene, ...look })}`);
    await page.locator('.pg').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await before?.act(page);
    await page.screenshot({ path: fileOf(next) });
  }
}

await mkdir(out, { recursive: true });
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [preact()],
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  build: { outDir, target: 'esnext', minify: false, rolldownOptions: { input: `${root}tests/gallery/index.html` } },
});
const server = await preview({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { outDir },
  preview: { port: 0, host: '127.0.0.1' },
});
const base = server.resolvedUrls?.local[0];
if (!base) throw new Error('The gallery has no address');
const browser = await chromium.launch({
  executablePath: findBrowser('chromium') ?? undefined,
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
try {
  const page = await browser.newPage();
  await page.goto(`${base}tests/gallery/`);
  const named = await page.waitForFunction(() => document.documentElement.dataset.cards);
  const cards = (await named.jsonValue())?.split(' ') ?? [];
  const shots = allShots(cards).filter(({ scene }) => wanted.test(scene));
  const count = shots.length;
  await Promise.all(Array.from({ length: PAGES }, () => takeAll(browser, base, shots)));
  console.log(`${count} pictures in .output/gallery`);
} finally {
  await browser.close();
  await server.close();
}
