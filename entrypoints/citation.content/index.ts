import { defineContentScript } from 'wxt/utils/define-content-script';
import { bibtex } from '@/lib/citation/bibtex';
import '@/lib/citation/citation-surface';

/** A part of the card, brought when the first citation is wanted in a frame: it carries a table of TeX's characters. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    globalThis.paperglossCitation = { bibtex };
    ctx.onInvalidated(() => {
      globalThis.paperglossCitation = undefined;
    });
  },
});
