import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { send } from '@/lib/messages/send';
import { readDigestHosts, watchDigestHosts } from '@/lib/page/digest-hosts';
import { createMarks } from '@/lib/page/marks';
import { createPageLinks } from '@/lib/page/page-links';
import '@/lib/page/page-surface';
import { idleTurn } from '@/lib/page/slices';
import type { SiteSettings } from './site-settings';

export type PagePapers = ReturnType<typeof createPagePapers>;

/** Which papers this frame names: for the toolbar's number, the popup's list and the marks. */
export function createPagePapers(ctx: ContentScriptContext, settings: SiteSettings) {
  const marks = createMarks();
  let pageHosts: ReadonlySet<string> = new Set();
  let reported = '';

  const links = createPageLinks({
    pageHosts: () => pageHosts,
    ask: (keys) => send('papers.known', { keys }),
    // Whoever replaces or removes the extension tells nobody here. An old script notices when it would work, and ends.
    turn: () => (ctx.isInvalid ? new Promise(() => {}) : idleTurn()),
    onChange() {
      if (links.papers().join() !== reported) report();
      mark();
    },
  });

  /** Tells the background that the number on the toolbar may be another. */
  function report(): void {
    reported = links.papers().join();
    send('page.changed', {}).catch(() => {
      // Told again with the next change.
      reported = '';
    });
  }

  function mark(): void {
    if (settings.marks && !settings.isDisabled) marks.show(links.known());
    else marks.clear();
  }

  globalThis.paperglossPage = {
    papers: () => (settings.isDisabled ? [] : links.papers()),
    keys: links.keys,
  };

  watchDigestHosts(({ hosts }) => {
    pageHosts = new Set(hosts);
    links.forgetUnknown();
  });
  // Out of the browser's memory, the page has lost its number on the toolbar.
  ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
    if (persisted && reported) report();
  });
  ctx.onInvalidated(() => {
    links.stop();
    marks.clear();
    globalThis.paperglossPage = undefined;
  });

  return {
    pageHosts: () => pageHosts,
    /** Begins, as soon as what is needed is known and the page is idle. */
    async start(): Promise<void> {
      const [{ hosts }] = await Promise.all([readDigestHosts(), settings.loaded]);
      pageHosts = new Set(hosts);
      if (!settings.isDisabled) links.start();
    },
    settingsChanged(): void {
      if (settings.isDisabled) links.stop();
      else links.resume();
      if (reported) report();
      mark();
    },
    /** The page has gone to another address without being loaded: what was on it may have changed altogether. */
    locationChanged(): void {
      if (!settings.isDisabled) links.resume();
      if (reported) report();
    },
    notice: links.notice,
  };
}
