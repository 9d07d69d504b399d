import type { CardAnswer } from '@/lib/messages/protocol';
import type { Point, Rect } from './geometry';

/** Where a card is to stand. */
export interface CardPlace {
  /** The link, or the element that a mention in plain text is in. */
  element: Element;
  /** Where the link is on the screen, line by line. */
  lines: readonly Rect[];
  /** Where the pointer is; `null` when the link was reached by keyboard. */
  pointer: Point | null;
}

/** The card of one frame, as the first content script sees it once the second one has arrived. */
export interface CardSurface {
  /** The one element that the page's document gets; the card is inside its closed shadow root. */
  readonly host: HTMLElement;
  /** Draws the card of a link's paper, unseen; what shows at the moment stays. */
  prepare(answer: CardAnswer, link: Element): void;
  /** Lays out what was prepared where it is to stand, still unseen, unless another card shows. */
  layOut(place: CardPlace): void;
  /** Takes what was laid out off the page; it is still prepared. */
  withdraw(): void;
  /** Shows what was prepared, in place of what showed before; `false` when nothing of the link is on the screen. */
  show(place: CardPlace): boolean;
  /** Takes the card away; the focus, if it was inside, goes back to the link. */
  hide(): void;
  /** Moves the focus into the card that shows. */
  enter(): void;
  /** Closes the menu that is open in the card; `false` when none is. */
  closeMenu(): boolean;
  /** Whether a point lies between the link and its card. */
  isOnTheWay(point: Point): boolean;
  /** Whether the card tells of having been switched off, and can take that back. */
  offersUndo(): boolean;
  /** Whether the focus is in the card, and came by keyboard. */
  hasKeyboard(): boolean;
}

declare global {
  /** The two content scripts share a world that the page cannot see; this is where they meet. */
  var paperglossCard: CardSurface | undefined;
}
