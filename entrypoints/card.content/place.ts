import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Rect } from '@/lib/hover/geometry';

/** Between the link and its card, in CSS pixels. */
const GAP = 8;
/** The card keeps this far from the edges of the window. */
const MARGIN = 8;

/**
 * Puts `host`, which is `position: fixed`, beside `anchor`: below it where there is room, else above, else to a side.
 * It never covers the anchor, where the pointer is; where space is short it gets lower (`--card-max-height`).
 */
export async function placeBeside(host: HTMLElement, anchor: Rect): Promise<void> {
  const { left, top, right, bottom } = anchor;
  const rect = { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top };
  const { x, y } = await computePosition({ getBoundingClientRect: () => rect }, host, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP),
      flip({
        padding: MARGIN,
        fallbackPlacements: ['top-start', 'right', 'left'],
        crossAxis: false,
        fallbackStrategy: 'bestFit',
      }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply: ({ availableHeight }) => {
          host.style.setProperty('--pg-available-height', `${Math.floor(availableHeight)}px`);
        },
      }),
    ],
  });
  // Custom properties, because the card's own rules are `!important` against the page's and would win over `left`.
  host.style.setProperty('--card-left', `${Math.round(x)}px`);
  host.style.setProperty('--card-top', `${Math.round(y)}px`);
}
