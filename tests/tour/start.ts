import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserDriver, type BrowserKind, launch } from '../browser/drivers';
import { findBrowser } from '../browser/find-browser';
import { buildExtension } from '../build';
import { startDigestServer } from '../digest-server';
import { DEMO_PAGE } from './demo-page';
import { servePage } from './serve-page';
import { takeTour } from './tour';

const HELP = `npm start [-- options]
  --browser chromium|firefox   which browser to show (default: what is installed, Chromium first)
  --data FILE                  serve recorded days instead of the starter digest, moved to end today
  --tour                       take the tour by itself even where there is a display
`;

const { values } = parseArgs({
  options: {
    browser: { type: 'string' },
    data: { type: 'string' },
    tour: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

/** Builds, starts and shows Papergloss: a window to play with, or where there is no display, the tour. */
async function main(): Promise<void> {
  if (values.help) return console.log(HELP);
  const kind = chooseBrowser(values.browser);
  const headless = values.tour || !hasDisplay();
  const extensionDir = await buildExtension(kind);
  console.log(`Built the extension for ${kind}: ${path.relative(process.cwd(), extensionDir)}`);

  const digest = await startDigestServer({ dataFile: values.data, shiftToToday: values.data !== undefined });
  console.log(`Digest server at ${digest.url}: ${digest.items.length} papers${values.data ? '' : DEMO_NOTE}`);
  const page = await servePage(DEMO_PAGE);
  const browser = await launch(kind, { extensionDir, headless, loopbackOnly: headless });
  try {
    await useDigest(browser, digest.url);
    if (headless) await tour(browser, page.url);
    else await play(browser, page.url);
  } finally {
    await Promise.all([browser.close(), page.close(), digest.close()]);
  }
}

const DEMO_NOTE = ' of the starter digest (its days and upvotes are made up for the demonstration)';

async function tour(browser: BrowserDriver, pageUrl: string): Promise<void> {
  const pictures = path.join('.output', 'tour', browser.name);
  let step = 0;
  await takeTour({ browser, pageUrl, pictures, say: (line) => console.log(`${++step}. ${line}`) });
  console.log(`The tour is done. Its pictures are in ${pictures}.`);
}

async function play(browser: BrowserDriver, pageUrl: string): Promise<void> {
  await browser.open(pageUrl);
  console.log('Rest the pointer on a link; the popup is behind the extensions button. Close the window to end.');
  process.once('SIGINT', () => void browser.close());
  await browser.closed;
}

/** Points the extension at the demonstration's server and waits until it has the digest. */
async function useDigest(browser: BrowserDriver, digestUrl: string): Promise<void> {
  await browser.inExtension((api, settings) => api.storage.local.set({ settings }), { digestUrl });
  const deadline = Date.now() + 120_000;
  for (;;) {
    const { value } = await browser.inExtension((api) => api.runtime.sendMessage({ type: 'sync.status' }));
    if (value?.lastSync) return console.log(`Synced ${value.days} days, ${value.papers} papers.`);
    if (Date.now() > deadline) throw new Error(`The sync did not end: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function chooseBrowser(wished: string | undefined): BrowserKind {
  if (wished === 'chromium' || wished === 'firefox') return wished;
  if (wished !== undefined) throw new Error(`--browser is chromium or firefox, not ${wished}.`);
  return !findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium';
}

const hasDisplay = () =>
  process.platform === 'linux' ? Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) : !process.env.CI;

main().catch((error: unknown) => {
  console.error(`Papergloss could not be shown: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
