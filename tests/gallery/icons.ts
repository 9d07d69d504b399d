import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowser } from '../browser/install-browser';

/** The sizes that browsers and stores ask for. */
const SIZES = [16, 32, 48, 96, 128];
const FOLDER = fileURLToPath(new URL('../../public/icon/', import.meta.url));

/** Draws `public/icon/papergloss.svg` into the PNGs beside it: `npx tsx tests/gallery/icons.ts`. */
async function drawIcons(): Promise<void> {
  const svg = await readFile(`${FOLDER}papergloss.svg`, 'utf8');
  const browser = await chromium.launch({ executablePath: await ensureBrowser('chromium'), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: `${FOLDER}${size}.png`, omitBackground: true });
  }
  await browser.close();
}

await drawIcons();
