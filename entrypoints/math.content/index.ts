import { defineContentScript } from 'wxt/utils/define-content-script';

/** A part of the card, brought when the first formulas are wanted in a frame. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {},
});
