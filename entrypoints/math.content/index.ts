import { defineContentScript } from 'wxt/utils/define-content-script';
import '@/lib/typesetting/math-surface';
import { typeset } from '@/lib/typesetting/typeset';

/** A part of the card, brought when the first formulas are wanted in a frame. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    globalThis.paperglossMath = { typeset };
  },
});
