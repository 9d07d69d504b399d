import { computePosition, flip, offset, type Placement, shift, size } from '@floating-ui/dom';
import type { Anchor } from '@/lib/hover/geometry';

/** Between the link and its card, in CSS pixels. */
const GAP = 8;
/** The card keeps this far from the edges of the window. */
const MARGIN = 8;
/** Taller, and the card would be a page. */
const MOST_HEIGHT = 560;
/** Lower, and the card shows too little of its text before it has to be scrolled. */
const ENOUGH_HEIGHT = 340;

/**
 * Puts `host`, which is `position: fixed`, beside a line of a link: below it where there is room, else above, else to a
 * side, so that as little as possible of the text that is being read is covered. It never covers the line, where the
 * pointer is; where space is short it gets lower and its text scrolls.
 *
 * @param chosen the side it was put on before; a card that changes its height does not change sides
 * @returns the side it was put on
 */
export async function placeBeside(host: HTMLElement, anchor: Anchor, chosen: Placement | null): Promise<Placement> {
  const { left, top, right, bottom } = anchor.line;
  const rect = { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top };
  const wished = chosen ?? roomySide(host, anchor);
  const { x, y, placement } = await computePosition({ getBoundingClientRect: () => rect }, host, {
    strategy: 'fixed',
    placement: wished ?? 'bottom-start',
    middleware: [
      offset({ mainAxis: GAP, alignmentAxis: anchor.x - left }),
      !wished && flip({ padding: MARGIN, crossAxis: false, fallbackPlacements: ['top-start', 'right', 'left'] }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) => setMaxHeight(host, Math.min(availableHeight, MOST_HEIGHT)),
      }),
    ],
  });
  // Custom properties, because the card's own rules are `!important` against the page's and would win over `left`.
  host.style.setProperty('--card-left', `${Math.round(x)}px`);
  host.style.setProperty('--card-top', `${Math.round(y)}px`);
  return placement;
}

/** Below or above, whichever has room for the card or at least for enough of it; `null` when neither has. */
function roomySide(host: HTMLElement, { line }: Anchor): Placement | null {
  setMaxHeight(host, MOST_HEIGHT);
  const enough = Math.min(host.offsetHeight, ENOUGH_HEIGHT) + GAP + MARGIN;
  if (innerHeight - line.bottom >= enough) return 'bottom-start';
  return line.top >= enough ? 'top-start' : null;
}

function setMaxHeight(host: HTMLElement, pixels: number): void {
  host.style.setProperty('--pg-max-height', `${Math.floor(pixels)}px`);
}
