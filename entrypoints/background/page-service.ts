import { browser } from 'wxt/browser';
import type { Sender } from '@/lib/messages/serve';
import { askFrames } from '@/lib/page/frames';
import { countOf } from '@/lib/paper/counts';
import '@/lib/page/page-surface';

/** The rubric of the light palette, on which white is read on light and on dark toolbars. */
const BADGE_COLOR = '#a8321f';
/** Wider numbers do not fit on the toolbar. */
const MOST_SHOWN = 999;

export type PageService = ReturnType<typeof createPageService>;

/** What a tab's page gets from here: its number on the toolbar, and the style of its marks. It keeps nothing itself. */
export function createPageService() {
  return {
    /** The papers of one frame have changed: counts those of its tab anew, each once. */
    async changed({ tab }: Sender): Promise<void> {
      if (tab?.id === undefined) return;
      const frames = await askFrames(tab.id, () => globalThis.paperglossPage?.papers() ?? []);
      await showCount(tab.id, new Set(frames.flatMap(({ result }) => result ?? [])).size);
    },

    /** The style comes only where there are marks: a page could see it, and know that we are there. */
    async marks({ tab, frameId }: Sender, shown: boolean): Promise<void> {
      if (tab?.id === undefined || frameId === undefined) return;
      const style = {
        target: { tabId: tab.id, frameIds: [frameId] },
        // As the reader's own it reaches into shadow roots, in Firefox too.
        origin: 'USER' as const,
        files: ['/content-scripts/links.css'],
      };
      await (shown ? browser.scripting.insertCSS(style) : browser.scripting.removeCSS(style));
    },
  };
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
