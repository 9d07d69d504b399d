import { defineContentScript } from 'wxt/utils/define-content-script';
import { cite } from '@/lib/citation';
import '@/lib/citation/citation-surface';

/** A part of the card, brought when something is copied in a frame for the first time. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    globalThis.paperglossCitation = { cite };
  },
});
