import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { send } from '@/lib/messages/send';
import { readDigestHosts, watchDigestHosts } from '@/lib/page/digest-hosts';
import { createMarks } from '@/lib/page/marks';
import { createPageLinks } from '@/lib/page/page-links';
import '@/lib/page/page-surface';
import { idleTurn } from '@/lib/page/slices';
import type { SiteSettings } from './site-settings';

export type FramePapers = ReturnType<typeof createFramePapers>;

/** Which papers this frame names: for the toolbar's number, the popup's list and the marks. */
export function createFramePapers(ctx: ContentScriptContext, settings: SiteSettings) {
  // Whoever replaces or removes the extension tells nobody here. An old script notices when it would work, and ends.
  const turn = () => (ctx.isInvalid ? new Promise<number>(() => {}) : idleTurn());
  const marks = createMarks(turn);
  let pageHosts: ReadonlySet<string> = new Set();
  let reported = '';
  let marked = false;

  const links = createPageLinks({
    pageHosts: () => pageHosts,
    ask: (keys) => send('papers.known', { keys }),
    turn,
    onChange() {
      const papers = links.papers().join();
      if (papers !== reported) report(papers);
      mark();
    },
  });

  /** Tells the background that the number on the toolbar may be another. */
  function report(papers: string): void {
    reported = papers;
    send('page.changed', {}).catch(() => {
      // Told again with the next change.
      reported = '';
    });
  }

  /** What was told before is not so any more, or the browser has forgotten it. */
  const reportAgain = () => {
    if (reported && ctx.isValid) report(reported);
  };

  function mark(): void {
    const shown = settings.marks && !settings.isDisabled && !links.known().next().done;
    if (shown) marks.show(links.known);
    else marks.clear();
    if (shown === marked) return;
    marked = shown;
    send('page.marks', { shown }).catch(() => {
      marked = !shown;
    });
  }

  globalThis.paperglossPage = {
    papers: () => (settings.isDisabled ? [] : links.papers()),
    keys: links.keys,
  };

  watchDigestHosts(({ hosts }) => {
    pageHosts = new Set(hosts);
    links.forgetUnknown();
  });
  ctx.onInvalidated(() => {
    links.stop();
    marks.clear();
    globalThis.paperglossPage = undefined;
  });

  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) reportAgain();
  };
  const onPageHide = () => {
    // The whole page takes its number with it; a frame that goes leaves it behind.
    if (window !== window.top) reportAgain();
  };

  const onVisibilityChange = () => {
    if (document.visibilityState === 'visible') links.seen();
  };

  return {
    pageHosts: () => pageHosts,
    /** Hears what happens to the document; once more where `document.open` has taken the listeners away. */
    listen(): void {
      ctx.addEventListener(window, 'pageshow', onPageShow);
      ctx.addEventListener(window, 'pagehide', onPageHide);
      ctx.addEventListener(document, 'visibilitychange', onVisibilityChange);
    },
    /** Begins, as soon as what is needed is known and the page is idle. */
    async start(): Promise<void> {
      const [{ hosts }] = await Promise.all([readDigestHosts(), settings.loaded]);
      pageHosts = new Set(hosts);
      if (!settings.isDisabled) links.start();
    },
    settingsChanged(): void {
      if (settings.isDisabled) links.stop();
      else links.resume();
      if (settings.isDisabled && reported) report('');
      mark();
    },
    /** The page has gone to another address without being loaded: what was on it may have changed altogether. */
    locationChanged(): void {
      if (!settings.isDisabled) links.resume();
      reportAgain();
    },
    notice: links.notice,
  };
}
