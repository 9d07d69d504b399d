import type { Settings } from '../../lib/settings/settings';
import { launch } from '../browser/drivers';
import { ChromiumTab } from '../browser/drivers/chromium-tab';
import { until } from '../browser/drivers/deadline';
import type { BrowserDriver } from '../browser/drivers/driver';
import type { DigestServer } from '../digest-server/index';

/** Chromium with the extension, when it has the whole digest of this server. */
export async function launchWithDigest(
  extensionDir: string,
  digest: DigestServer,
  historyDays: number | null = digest.days.size,
): Promise<BrowserDriver> {
  const browser = await launch('chromium', { extensionDir });
  await changeSettings(browser, { digestUrl: digest.url, historyDays });
  const isDone = async () => {
    const { value } = await browser.inExtension((api) => api.runtime.sendMessage({ type: 'sync.status' }));
    return value?.state === 'idle' && value.lastSync !== null ? value : null;
  };
  await until('Waiting for the digest', isDone, { timeoutMs: 300_000 });
  return browser;
}

/** A new tab of Chromium, with its DevTools; it is in front and has an empty page. */
export async function openTab(browser: BrowserDriver): Promise<ChromiumTab> {
  const tab = await browser.open('about:blank');
  if (!(tab instanceof ChromiumTab)) throw new Error('Only Chromium can be measured');
  return tab;
}

/** Switches the marks under known papers on or off, for all pages. */
export function setMarks(browser: BrowserDriver, marks: boolean): Promise<void> {
  return changeSettings(browser, { marks });
}

/** Changes some of the settings. */
export async function changeSettings(browser: BrowserDriver, changes: Partial<Settings>): Promise<void> {
  await browser.inExtension(async (api, changed) => {
    const { settings } = await api.storage.local.get('settings');
    await api.storage.local.set({ settings: { ...(settings as object), ...changed } });
  }, changes);
}

/** Stops the background, however busy it is: one that is at work may take long to notice. */
export async function stopWorker(browser: BrowserDriver): Promise<void> {
  const stop = async () => {
    await browser.stopBackground();
    return true;
  };
  await until('Stopping a busy worker', stop, { timeoutMs: 120_000 });
}
