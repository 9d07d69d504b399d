import { browser } from 'wxt/browser';
import { identifyUrl, keyOf } from '@/lib/links';
import '@/lib/page/page-surface';

/** What a tab's page names. */
export interface PageLinks {
  /** Keys of the tab's own address (a PDF has nothing else), then of its links, each once, in the page's order. */
  keys: string[];
  /** Whether the page's links could be read; the browser's own pages, its store and some PDFs cannot. */
  readable: boolean;
}

/** Reads the links of a tab, of all its frames; `null` stands for the tab that the popup was opened over. */
export async function readPageLinks(tabId: number | null): Promise<PageLinks> {
  const tab =
    tabId === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(tabId);
  const own = tab?.url ? identifyUrl(tab.url) : null;
  const links = tab?.id === undefined ? null : await keysIn(tab.id);
  return { keys: [...new Set([...(own ? [keyOf(own)] : []), ...(links ?? [])])], readable: links !== null };
}

async function keysIn(tabId: number): Promise<string[] | null> {
  try {
    let frames = await askFrames(tabId);
    const strange = frames.filter(({ result }) => !result).map(({ frameId }) => frameId);
    if (strange.length) {
      // Open since before the extension came, or still loading: from now on it is watched like any other.
      const target = { tabId, frameIds: strange };
      await Promise.all([
        browser.scripting.insertCSS({ target, origin: 'USER', files: ['/content-scripts/links.css'] }),
        browser.scripting.executeScript({ target, injectImmediately: true, files: ['/content-scripts/links.js'] }),
      ]);
      frames = await askFrames(tabId);
    }
    return frames.flatMap(({ result }) => result ?? []);
  } catch {
    return null;
  }
}

/** Has the content script of every frame read its document; a frame without one answers `null`. */
const askFrames = (tabId: number) =>
  browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    injectImmediately: true,
    func: () => globalThis.paperglossPage?.keys() ?? null,
  });
