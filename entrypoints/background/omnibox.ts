import { browser } from 'wxt/browser';
import { arxivPage } from '@/lib/paper/addresses';
import type { Paper } from '@/lib/paper/paper';
import { describeSuggestion } from '@/lib/paper/suggestion';

/** As many as browsers show. */
const MOST = 6;

/** Papers that match, best first. */
export type FindPapers = (query: string, limit: number) => Promise<Paper[]>;

/**
 * Searches from the address bar, behind the keyword of the manifest: a chosen paper opens on arXiv, what is merely typed
 * opens in the popup's search, in a tab.
 */
export function listenToOmnibox(find: FindPapers): void {
  // Firefox for Android has no address bar for extensions.
  const omnibox = browser.omnibox as typeof browser.omnibox | undefined;
  if (!omnibox) return;
  let typed = '';
  omnibox.setDefaultSuggestion({ description: 'Search the papers of your digest' });
  omnibox.onInputChanged.addListener(async (text, suggest) => {
    typed = text;
    const papers = text.trim() ? await find(text, MOST).catch(() => []) : [];
    // Only the last keystroke is answered.
    if (typed !== text) return;
    suggest(
      papers.map((paper) => ({
        content: arxivPage(paper.id),
        description: describeSuggestion(paper, !import.meta.env.FIREFOX),
      })),
    );
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    const url = text.startsWith('https://arxiv.org/')
      ? text
      : browser.runtime.getURL(`/popup.html?${new URLSearchParams({ query: text })}`);
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}
