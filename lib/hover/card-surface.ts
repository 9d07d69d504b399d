import type { CardAnswer } from '@/lib/messages/protocol';
import type { Anchor } from './geometry';

/** The card of one frame, as the first content script sees it once the second one has arrived. */
export interface CardSurface {
  /** The one element that the page's document gets; the card is inside its closed shadow root. */
  host: HTMLElement;
  /** Shows the card of a paper beside `anchor`, which is part of `link`, in place of what showed before. */
  show(answer: CardAnswer, anchor: Anchor, link: Element): void;
  hide(): void;
}

declare global {
  /** The two content scripts share a world that the page cannot see; this is where they meet. */
  var paperglossCard: CardSurface | undefined;
}
