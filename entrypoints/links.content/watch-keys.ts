import { isEdited } from '@/lib/page/link-element';
import type { FrameCard } from './frame-card';
import type { PaperLink } from './link-at';
import type { SiteSettings } from './site-settings';

/** Who has typed is still writing for so long, in milliseconds. */
const TYPING_MS = 700;

export interface KeyWatchOptions {
  settings: SiteSettings;
  card: FrameCard;
  /** The link that has the focus, or that the pointer is on. */
  linkInHand: () => PaperLink | null;
}

/** What keys mean to the card: Escape, the way into it, the key that is held, and typing, which is something else. */
export function createKeyWatch({ settings, card, linkInHand }: KeyWatchOptions) {
  let typedAt = Number.NEGATIVE_INFINITY;

  return {
    onKeyDown(event: KeyboardEvent): void {
      if (!event.isTrusted) return;
      const { shown, waiting } = card.state;
      if (event.key === 'Escape') {
        if (!shown) return;
        keepFromPage(event);
        if (!globalThis.paperglossCard?.closeMenu()) card.feed({ type: 'dismiss' });
      } else if (event.key === 'ArrowDown' && event.altKey) {
        // As in a combo box. It is a wish in so many words: it holds where cards keep quiet by themselves, too.
        const link = shown?.link ?? linkInHand();
        if (!link) return;
        keepFromPage(event);
        card.enter(link);
      } else if (event.key === settings.holdKey) {
        if (!settings.hasNoCards) card.feed({ type: 'hold' });
      } else if (isTyping(event)) {
        typedAt = event.timeStamp;
        if (waiting) card.feed({ type: 'interrupt', hide: false });
      }
    },

    /** Whether the key that has to be held, if one has, is held while the pointer moves. */
    isHeld: (event: PointerEvent): boolean => !settings.holdKey || event.getModifierState(settings.holdKey),
    /** For how long somebody is writing yet, in milliseconds, as far as one can tell; 0 for not at all. */
    writesFor: (now: number): number => Math.max(0, typedAt + TYPING_MS - now),
  };
}

/** The page must not do something of its own as well. */
function keepFromPage(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const MODIFIERS = /^(?:Alt|AltGraph|Control|Meta|Shift|CapsLock)$/;

function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (MODIFIERS.test(event.key) || !(target instanceof Element)) return false;
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || isEdited(target);
}
