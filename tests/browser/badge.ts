import { setTimeout as sleep } from 'node:timers/promises';
import { until } from './drivers/deadline';
import type { BrowserDriver } from './drivers/index';

/** What stands on the toolbar's button over a tab. */
export function badgeOf(driver: BrowserDriver, tabId: number): Promise<string> {
  return driver.inExtension((api, id) => api.action.getBadgeText({ tabId: id }), tabId);
}

/** Waits until the button over a tab says just this; the tab has to be in front, as its page is read only there. */
export async function waitForBadge(driver: BrowserDriver, tabId: number, text: string, timeoutMs = 10_000) {
  let now = '';
  const ask = async () => {
    now = await badgeOf(driver, tabId);
    return now === text || null;
  };
  await until(`Waiting for '${text}' on the toolbar`, ask, { timeoutMs, trouble: () => `it says '${now}'` });
}

/** Whether the button over a tab goes on saying this, for a while in which a change would have shown. */
export async function badgeStays(driver: BrowserDriver, tabId: number, text: string, forMs = 1_500): Promise<boolean> {
  const end = Date.now() + forMs;
  while (Date.now() < end) {
    if ((await badgeOf(driver, tabId)) !== text) return false;
    await sleep(100);
  }
  return true;
}
