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
  /** Keys to press before, as far as the focus is to go; their reason goes into the file's name. */
  keys?: { why: string; press: string[] };
}

const CARDS = [
  'card',
  'card-saved',
  'card-loading',
  'card-failed',
  'card-starter',
  'card-bare',
  'card-hostile',
  'card-others',
  'card-others-many',
];
const POPUPS = [
  'page',
  'page-marked',
  'page-unsaved',
  'starter',
  'search',
  'detail',
  'detail-starter',
  'detail-hostile',
  'list',
  'no-papers',
];
const NOTICES = ['cannot-read', 'loading', 'nothing-found', 'empty-list', 'offline', 'database-failed'];
const WIDE = ['page', 'search', 'detail', 'list'];
const OPTIONS = ['options', 'options-chosen', 'options-unsaved', 'options-unreadable'];

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
  ...OPTIONS.flatMap((scene) =>
    [320, 1400].flatMap((width) => themes((look) => shot(scene, width, width === 320 ? 1220 : 1000, look))),
  ),
  ...['page', 'detail', 'list', 'search'].map((scene) => shot(scene, 320, 640, { place: 'tab' })),
  ...['card', 'card-hostile'].map((scene) => shot(scene, 320, 720, { width: 'narrow' })),
  ...['card', 'card-others', 'page', 'page-marked', 'detail', 'list', 'options-chosen'].map((scene) =>
    shot(scene, 416, 660, { dir: 'rtl' }),
  ),
  shot('card', 416, 720, { page: 'hostile' }),
  ...['card', 'page', 'page-marked', 'list', 'detail', 'options-chosen'].flatMap((scene) => [
    shot(scene, 416, 660, { media: 'contrast' }, { contrast: 'more' }),
    shot(scene, 416, 660, { media: 'forced' }, { forcedColors: 'active' }),
  ]),
];

const pressed = (scene: string, why: string, press: string[], look: Shot['look'] = { theme: 'light' }): Shot => ({
  ...shot(scene, 416, scene === 'card' ? 900 : 600, look),
  keys: { why, press },
});
const tab = (times: number) => Array.from({ length: times }, () => 'Tab');
SHOTS.push(
  pressed('card', 'unfolded', [...tab(2), 'Enter', ...tab(3), 'Enter', 'Tab', 'Enter']),
  pressed('card', 'focus-save', tab(9)),
  pressed('card', 'focus-related', tab(6), { theme: 'dark' }),
  pressed('page', 'focus-row', [...tab(3), 'ArrowDown']),
  pressed('search', 'focus-field', ['/'], { theme: 'dark' }),
  pressed('list', 'focus-select', tab(8)),
  pressed('page', 'focus-switch', tab(15)),
  pressed('options-chosen', 'focus-range', tab(2)),
  pressed('options-chosen', 'nonsense', [...tab(3), 'h', 'i', 'Enter']),
);

async function take(
  browser: Browser,
  base: string,
  { scene, look, width, height, media, keys }: Shot,
): Promise<string> {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 2, reducedMotion: 'reduce' });
  if (media) await page.emulateMedia({ reducedMotion: 'reduce', ...media });
  await page.goto(`${base}tests/gallery/?${new URLSearchParams({ scene, ...look })}`);
  await page.locator('papergloss-card, .pg').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  for (const key of keys?.press ?? []) await page.keyboard.press(key);
  const name = [scene, keys?.why, width > 600 ? 'wide' : '', width === 320 ? '320' : '', ...Object.values(look)];
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
const browser = await chromium.launch({
  executablePath: findBrowser('chromium') ?? undefined,
  args: ['--no-sandbox', '--force-color-profile=srgb'],
});
try {
  for (const next of SHOTS.filter(({ scene }) => scene.includes(wanted))) console.log(await take(browser, base, next));
} finally {
  await browser.close();
  await server.close();
}
