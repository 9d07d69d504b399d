import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchLocation } from '@/lib/page/watch-location';
import { createFramePapers } from './frame-papers';
import './marks.css';
import { createSiteSettings } from './site-settings';
import { watchLinks } from './watch-links';

/**
 * Stage one, in every frame of every page: hears which link the pointer or the focus is on, and reads in idle time which
 * papers the page names. It must stay light; the card itself (stage two) arrives with the first paper that is hovered.
 */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  // The background brings the style of the marks to frames that have some.
  cssInjectionMode: 'manual',
  main(ctx) {
    // The popup brings this script into pages that were open before the extension came; some have it already.
    if (globalThis.paperglossPage) return;
    // An update may take the script of a page away, in Firefox in the middle of whatever it does; what showed stays.
    document.querySelector('html > papergloss-card')?.remove();

    const settings = createSiteSettings(() => {
      papers.settingsChanged();
      hover.settingsChanged();
    });
    const papers = createFramePapers(ctx, settings);
    const hover = watchLinks(ctx, settings, papers);
    const listen = () => {
      if (ctx.isInvalid) return;
      hover.listen();
      papers.listen();
    };
    listen();
    // `document.open` takes every listener away; an observer stays, and sees that the document has a new root.
    new MutationObserver(listen).observe(document, { childList: true });
    const follow = () =>
      watchLocation(ctx.signal, () => {
        hover.dismiss();
        papers.locationChanged();
      });
    papers.start().then(follow, () => {
      // The extension was updated or removed at this very moment.
    });
  },
});
