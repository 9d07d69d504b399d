import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchLinks } from './watch-links';

/**
 * Stage one, in every frame of every page: hears which link the pointer or the focus is on. It must stay light; the
 * card itself (stage two) arrives with the first paper that is hovered.
 */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: watchLinks,
});
