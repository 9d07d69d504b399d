import { computePosition, offset, type Placement, shift, size } from '@floating-ui/dom';
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
  const { x, y, placement } = await computePosition({ getBoundingClientRect: () => rect }, host, {
    strategy: 'fixed',
    placement: chosen ?? sideFor(host, anchor),
    middleware: [
      offset({ mainAxis: GAP, alignmentAxis: anchor.x - left }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) => tell(host, '--pg-max-height', Math.min(availableHeight, MOST_HEIGHT)),
      }),
    ],
  });
  tell(host, '--card-left', x);
  tell(host, '--card-top', y);
  return placement;
}

/** Where there is room for the card, or at least for enough of it; where there is none, the roomier of below and above. */
function sideFor(host: HTMLElement, { line }: Anchor): Placement {
  tell(host, '--pg-max-height', MOST_HEIGHT);
  const edge = GAP + MARGIN;
  const below = innerHeight - line.bottom - edge;
  const above = line.top - edge;
  const enough = Math.min(host.offsetHeight, ENOUGH_HEIGHT);
  if (below >= enough) return 'bottom-start';
  if (above >= enough) return 'top-start';
  if (innerWidth - line.right - edge >= host.offsetWidth) return 'right';
  if (line.left - edge >= host.offsetWidth) return 'left';
  return below >= above ? 'bottom-start' : 'top-start';
}

/**
 * Sets a length that the card's own style sheet reads. A custom property, because that sheet is `!important` against the
 * page's and would win over `left`; important itself, because the page may know the names.
 */
function tell(host: HTMLElement, name: string, pixels: number): void {
  host.style.setProperty(name, `${Math.floor(pixels)}px`, 'important');
}
