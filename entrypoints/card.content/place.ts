import { computePosition, offset, type Placement, shift, size } from '@floating-ui/dom';
import { type Anchor, overlap, type Rect } from '@/lib/hover/geometry';

/** Between the link and its card, in CSS pixels. */
const GAP = 8;
/** The card keeps this far from the edges of the window. */
const MARGIN = 8;
/** The card is at most so much of the window's height; the rest of the page stays in sight. */
const MOST_OF_WINDOW = 0.6;
/** In a low window it is higher than that, if there is room, or one would read it by the line. */
const LEAST_HEIGHT = 260;
/** Lower, and the card shows too little of its text before it has to be scrolled. */
const ENOUGH_HEIGHT = 340;
/** Enough to see what it is. */
const LOW_HEIGHT = 200;

type Side = 'bottom' | 'top' | 'right' | 'left';

/**
 * Puts `host`, which is `position: fixed`, beside a line of a link: below it where there is room, else above, else to a
 * side, so that as little as possible of the text that is being read is covered. It never covers the line, where the
 * pointer is, nor, if it can be helped, what has the focus; where space is short it gets lower and its text scrolls.
 *
 * @param chosen the side it was put on before; a card that changes its height does not change sides
 * @returns the side it was put on
 */
export async function placeBeside(host: HTMLElement, anchor: Anchor, chosen: Side | null): Promise<Side> {
  const mostHeight = Math.max(innerHeight * MOST_OF_WINDOW, LEAST_HEIGHT);
  tell(host, '--pg-max-height', mostHeight);
  const side = chosen ?? (await sideFor(host, anchor));
  const { x, y } = await position(host, anchor, side, (height) =>
    tell(host, '--pg-max-height', Math.min(height, mostHeight)),
  );
  tell(host, '--card-left', x);
  tell(host, '--card-top', y);
  return side;
}

/** Where the card would be on a side, and how much room it has there. */
function position(host: HTMLElement, { line, x, rtl }: Anchor, side: Side, onHeight: (available: number) => void) {
  const { left, top, right, bottom } = line;
  const rect = { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top };
  const beside = side === 'left' || side === 'right';
  const placement: Placement = beside ? side : `${side}-${rtl ? 'end' : 'start'}`;
  return computePosition({ getBoundingClientRect: () => rect }, host, {
    strategy: 'fixed',
    placement,
    middleware: [
      offset({ mainAxis: GAP, alignmentAxis: rtl ? right - x : x - left }),
      shift({ padding: MARGIN }),
      size({ padding: MARGIN, apply: ({ availableHeight }) => onHeight(availableHeight) }),
    ],
  });
}

/**
 * The first side with room for the card, or at least for enough of it; where there is none, the roomier of below and
 * above. So that the focus stays in sight the card may do with less.
 */
async function sideFor(host: HTMLElement, anchor: Anchor): Promise<Side> {
  const { line } = anchor;
  const edge = GAP + MARGIN;
  const below = innerHeight - line.bottom - edge;
  const above = line.top - edge;
  const sidesWith = (enough: number): Side[] => {
    const height = Math.min(host.offsetHeight, enough);
    const room: [Side, boolean][] = [
      ['bottom', below >= height],
      ['top', above >= height],
      ['right', innerWidth - line.right - edge >= host.offsetWidth],
      ['left', line.left - edge >= host.offsetWidth],
    ];
    return room.flatMap(([side, fits]) => (fits ? [side] : []));
  };
  const focus = focusedRect(line);
  for (const side of focus ? [...sidesWith(ENOUGH_HEIGHT), ...sidesWith(LOW_HEIGHT)] : []) {
    let height = host.offsetHeight;
    const { x, y } = await position(host, anchor, side, (available) => {
      height = Math.min(height, available);
    });
    const top = side === 'top' ? y + host.offsetHeight - height : y;
    const card = { left: x, top, right: x + host.offsetWidth, bottom: top + height };
    if (focus && !overlap(card, focus)) return side;
  }
  return sidesWith(ENOUGH_HEIGHT)[0] ?? (below >= above ? 'bottom' : 'top');
}

/** Where the focus is, if one has to see that: not the link itself, and nothing that fills half of the window. */
function focusedRect(line: Rect): Rect | null {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const rect = element.getBoundingClientRect();
  const isPage = rect.width * rect.height > (innerWidth * innerHeight) / 2;
  return isPage || overlap(rect, line) ? null : rect;
}

/**
 * Sets a length that the card's own style sheet reads. A custom property, because that sheet is `!important` against the
 * page's and would win over `left`; important itself, because the page may know the names.
 */
function tell(host: HTMLElement, name: string, pixels: number): void {
  host.style.setProperty(name, `${Math.floor(pixels)}px`, 'important');
}
