import { browser } from 'wxt/browser';
import { bringScript } from '@/lib/page/frames';

/**
 * Brings the first content script into the pages that are open already: Chromium gives it only to pages loaded after the
 * installation or the update. (Firefox gives it to open ones too; a second one ends at once.)
 */
export async function reachOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.allSettled(
    tabs.map(({ id, discarded }) => id !== undefined && !discarded && bringScript({ tabId: id, allFrames: true })),
  );
}
