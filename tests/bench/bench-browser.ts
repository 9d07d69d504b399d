import { launch } from '../browser/drivers';
import { ChromiumTab } from '../browser/drivers/chromium-tab';
import { until } from '../browser/drivers/deadline';
import type { BrowserDriver } from '../browser/drivers/driver';
import type { DigestServer } from '../digest-server/index';

/** Chromium with the extension, when it has the whole digest of this server. */
export async function launchWithDigest(extensionDir: string, digest: DigestServer): Promise<BrowserDriver> {
  const browser = await launch('chromium', { extensionDir });
  const settings = { digestUrl: digest.url, historyDays: digest.days.size };
  await browser.inExtension((api, stored) => api.storage.local.set({ settings: stored }), settings);
  const isDone = async () => {
    const { value } = await browser.inExtension((api) => api.runtime.sendMessage({ type: 'sync.status' }));
    return value?.state === 'idle' && value.lastSync !== null ? value : null;
  };
  const { days, papers } = await until('Waiting for the digest', isDone, { timeoutMs: 120_000 });
  console.log(`  the digest has ${papers} papers of ${days} days`);
  return browser;
}

/** A new tab of Chromium, with its DevTools; it is in front and has an empty page. */
export async function openTab(browser: BrowserDriver): Promise<ChromiumTab> {
  const tab = await browser.open('about:blank');
  if (!(tab instanceof ChromiumTab)) throw new Error('Only Chromium can be measured');
  return tab;
}

/** Switches the marks under known papers on or off, for all pages. */
export async function setMarks(browser: BrowserDriver, marks: boolean): Promise<void> {
  await browser.inExtension(async (api, on) => {
    const { settings } = await api.storage.local.get('settings');
    await api.storage.local.set({ settings: { ...(settings as object), marks: on } });
  }, marks);
}
