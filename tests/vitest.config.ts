import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from './browser/find-browser.ts';
import { LongestFirst } from './longest-first.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What needs a real browser: the views its layout and accessibility tree, the store its IndexedDB, the page its document. */
const IN_A_PAGE = ['components', 'store', 'page'].map((room) => `tests/unit/${room}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        // `wxt/browser` becomes WXT's fake browser, and the rest of wxt.config.ts applies.
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          // A worker of its own for every file took longer than the tests in it.
          isolate: false,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: IN_A_PAGE,
          mockReset: true,
          restoreMocks: true,
        },
      },
      {
        root,
        plugins: [preact()],
        resolve: { alias: { '@': root.replace(/\/$/, '') } },
        // Found on the first run otherwise, which reloads the page in the middle of a test.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'axe-core',
            'dexie',
            'temml',
            'fake-indexeddb',
            'valibot',
          ],
        },
        test: {
          name: 'page',
          include: IN_A_PAGE,
          mockReset: true,
          restoreMocks: true,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser('chromium') ?? undefined,
                args: ['--no-sandbox', '--force-color-profile=srgb'],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 800, height: 640 } }],
          },
        },
      },
      {
        root,
        resolve: { alias: { '@': root.replace(/\/$/, '') } },
        test: {
          name: 'browser',
          environment: 'node',
          // The files of a worker share its browsers.
          isolate: false,
          globalSetup: ['tests/browser/temporary-folder.ts'],
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // As long as every other wait.
          expect: { poll: { timeout: 10_000 } },
          // Each has a browser of either kind, of which one is at work; after the quick tests, which need the cores too.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
