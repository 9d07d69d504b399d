import { browser } from 'wxt/browser';
import { identifyUrl, keyOf, pageTarget } from '@/lib/links';
import { askFrames, bringScript } from '@/lib/page/frames';
import '@/lib/page/page-surface';
import type { Place } from '@/lib/settings/quiet';

/** What a tab's page names. */
export interface TabKeys {
  /** Keys of the tab's own address (a PDF has nothing else), then of its links, each once, in the page's order. */
  keys: string[];
  /** Whether the page's links could be read; the browser's own pages, its store and some PDFs cannot. */
  readable: boolean;
  /** Where the page is; `null` where no card can show. */
  place: Place | null;
}

/** Reads the links of a tab, of all its frames; `null` stands for the tab that the popup was opened over. */
export async function readTabKeys(tabId: number | null): Promise<TabKeys> {
  const tab =
    tabId === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(tabId);
  const own = tab?.url ? (identifyUrl(tab.url) ?? pageTarget(tab.url)) : null;
  const links = tab?.id === undefined ? null : await keysIn(tab.id);
  return {
    keys: [...new Set([...(own ? [keyOf(own)] : []), ...(links ?? [])])],
    readable: links !== null,
    place: links && tab?.url ? placeOf(tab.url) : null,
  };
}

function placeOf(url: string): Place | null {
  const { protocol, hostname, pathname } = new URL(url);
  return /^https?:$/.test(protocol) ? { hosts: [hostname], pathname } : null;
}

async function keysIn(tabId: number): Promise<string[] | null> {
  try {
    const frames = await askKeys(tabId);
    const strange = frames.filter(({ result }) => !result).map(({ frameId }) => frameId);
    const joined = strange.length ? await joinFrames(tabId, strange) : [];
    return [...frames, ...joined].flatMap(({ result }) => result ?? []);
  } catch {
    return null;
  }
}

/** Has the content script of every frame read its document; a frame without one answers `null`. */
const askKeys = (tabId: number) => askFrames(tabId, () => globalThis.paperglossPage?.keys() ?? null);

/**
 * Brings the content script into frames that were open before the extension came, or are still loading, and asks them.
 * From now on they are watched like any other. One that goes away meanwhile is none.
 */
async function joinFrames(tabId: number, frameIds: number[]): ReturnType<typeof askKeys> {
  await Promise.allSettled(frameIds.map((frameId) => bringScript({ tabId, frameIds: [frameId] })));
  return (await askKeys(tabId)).filter(({ frameId }) => frameIds.includes(frameId));
}
