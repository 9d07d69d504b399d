import { browser } from 'wxt/browser';

/**
 * Brings the first content script into the pages that are open already: Chromium gives it only to pages loaded after the
 * installation or the update. (Firefox gives it to open ones too; a second one ends at once.)
 */
export async function reachOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.allSettled(tabs.map(({ id, discarded }) => (id === undefined || discarded ? undefined : reach(id))));
}

async function reach(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  await Promise.all([
    browser.scripting.insertCSS({ target, origin: 'USER', files: ['/content-scripts/links.css'] }),
    browser.scripting.executeScript({ target, files: ['/content-scripts/links.js'] }),
  ]);
}
