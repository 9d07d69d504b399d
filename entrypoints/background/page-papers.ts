import { browser } from 'wxt/browser';
import type { Sender } from '@/lib/messages/serve';
import { countOf } from '@/lib/paper/counts';
import '@/lib/page/page-surface';

/** The rubric of the light palette, on which white is read on light and on dark toolbars. */
const BADGE_COLOR = '#a8321f';
/** Wider numbers do not fit on the toolbar. */
const MOST_SHOWN = 999;

export type PagePapers = ReturnType<typeof createPagePapers>;

/** The number of known papers on a tab's page, on the toolbar. What is counted lives in the tab's frames, not here. */
export function createPagePapers() {
  return {
    /** The papers of one frame have changed: counts those of its tab anew, each once. */
    async changed({ tab }: Sender): Promise<void> {
      if (tab?.id === undefined) return;
      const papers = await papersIn(tab.id);
      await showCount(tab.id, papers.size);
    },
  };
}

async function papersIn(tabId: number): Promise<Set<string>> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    // A frame that is still loading has no papers yet, and is not waited for.
    injectImmediately: true,
    func: () => globalThis.paperglossPage?.papers() ?? [],
  });
  return new Set(frames.flatMap(({ result }) => result ?? []));
}

async function showCount(tabId: number, count: number): Promise<void> {
  const text = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count || '');
  const title = count ? `Papergloss: ${countOf(count, 'paper')} on this page` : 'Papergloss';
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOR }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}
