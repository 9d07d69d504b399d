import { browser } from 'wxt/browser';
import { identifyUrl, keyOf } from '@/lib/links';

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
  const own = tab?.url ? [tab.url] : [];
  const links = tab?.id === undefined ? null : await linksIn(tab.id);
  const targets = [...own, ...(links ?? [])].flatMap((href) => identifyUrl(href) ?? []);
  return { keys: [...new Set(targets.map(keyOf))], readable: links !== null };
}

async function linksIn(tabId: number): Promise<string[] | null> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => Array.from(document.links, (link) => link.href),
    });
    return frames.flatMap(({ result }) => result ?? []);
  } catch {
    return null;
  }
}
