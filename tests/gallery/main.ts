import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { type Browser, chromium } from 'playwright-core';
import { createServer } from 'vite';
import { findBrowser } from '../browser/find-browser';

/**
 * Draws every surface in every state, light and dark, narrow and wide, into .output/gallery, for a person to look at.
 *
 *   tsx tests/gallery/main.ts [part of a scene's name]
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const out = `${root}.output/gallery/`;
const wanted = process.argv[2] ?? '';

interface Shot {
  scene: string;
  /** Goes into the file's name and into the page's address. */
  look: Record<string, string>;
  width: number;
  height: number;
  media?: { contrast?: 'more'; forcedColors?: 'active' };
}

const CARDS = ['card', 'card-saved', 'card-loading', 'card-failed', 'card-starter', 'card-bare', 'card-hostile'];
const POPUPS = ['page', 'starter', 'search', 'detail', 'detail-starter', 'detail-hostile', 'list', 'no-papers'];
const NOTICES = ['cannot-read', 'loading', 'nothing-found', 'empty-list', 'offline', 'database-failed'];
const WIDE = ['page', 'search', 'detail', 'list'];

const shot = (scene: string, width: number, height: number, look: Shot['look'] = {}, media?: Shot['media']): Shot => ({
  scene,
  width,
  height,
  look,
  ...(media && { media }),
});
const themes = (draw: (look: Shot['look']) => Shot) => [draw({ theme: 'light' }), draw({ theme: 'dark' })];

const SHOTS: Shot[] = [
  ...CARDS.flatMap((scene) => themes((look) => shot(scene, 416, 720, look))),
  ...[...POPUPS, ...NOTICES].flatMap((scene) => themes((look) => shot(scene, 400, 600, look))),
  ...WIDE.flatMap((scene) => themes((look) => shot(scene, 1100, 800, { ...look, place: 'tab' }))),
  ...['page', 'detail', 'list', 'search'].map((scene) => shot(scene, 320, 640, { place: 'tab' })),
  ...['card', 'card-hostile'].map((scene) => shot(scene, 320, 720, { width: 'narrow' })),
  ...['card', 'page', 'detail', 'list'].map((scene) => shot(scene, 416, 660, { dir: 'rtl' })),
  shot('card', 416, 720, { page: 'hostile' }),
  ...['card', 'page', 'list', 'detail'].flatMap((scene) => [
    shot(scene, 416, 660, { media: 'contrast' }, { contrast: 'more' }),
    shot(scene, 416, 660, { media: 'forced' }, { forcedColors: 'active' }),
  ]),
];

async function take(browser: Browser, base: string, { scene, look, width, height, media }: Shot): Promise<string> {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2, reducedMotion: 'reduce' });
  if (media) await page.emulateMedia({ reducedMotion: 'reduce', ...media });
  await page.goto(`${base}tests/gallery/?${new URLSearchParams({ scene, ...look })}`);
  await page.locator('papergloss-card, .pg').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const name = [scene, width > 600 ? 'wide' : '', width === 320 ? '320' : '', ...Object.values(look)];
  const path = `${out}${name.filter(Boolean).join('-')}.png`;
  await page.screenshot({ path, fullPage: scene.startsWith('card') });
  await page.close();
  return path;
}

await mkdir(out, { recursive: true });
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [preact()],
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  server: { port: 0, host: '127.0.0.1' },
  optimizeDeps: { entries: ['tests/gallery/page.tsx'] },
});
await server.listen();
const base = server.resolvedUrls?.local[0];
if (!base) throw new Error('The gallery has no address');
const browser = await chromium.launch({ executablePath: findBrowser('chromium') ?? undefined, args: ['--no-sandbox'] });
try {
  for (const next of SHOTS.filter(({ scene }) => scene.includes(wanted))) console.log(await take(browser, base, next));
} finally {
  await browser.close();
  await server.close();
}
