import { defineContentScript } from 'wxt/utils/define-content-script';
import '@/lib/hover/card-surface';
import { createCard } from './card';

/** Stage two: the card. The background brings it into a frame when the first known paper is hovered there. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (globalThis.paperglossCard) return;
    const card = createCard();
    globalThis.paperglossCard = card;
    ctx.onInvalidated(() => {
      card.host.remove();
      globalThis.paperglossCard = undefined;
    });
  },
});
