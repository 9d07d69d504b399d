export interface Point {
  x: number;
  y: number;
}

/** In CSS pixels of the viewport, as `getBoundingClientRect` has it. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What a card stands beside. */
export interface Anchor {
  /** One line of the link; the card never covers it. */
  line: Rect;
  /** Where along the line the card starts, when it stands above or below it. */
  x: number;
  /** The line reads from right to left; so the card's right edge is its start. */
  rtl: boolean;
}

/** A card above or below a line starts a little before the pointer. */
const BEFORE_POINTER = 24;

/**
 * Of a link's lines (a wrapped link has several) the one nearest the pointer; without a pointer (keyboard) the first.
 * `null` when nothing of the link shows.
 */
export function anchorOf(lines: readonly Rect[], pointer: Point | null, rtl = false): Anchor | null {
  const visible = lines.filter((line) => line.right > line.left && line.bottom > line.top);
  const [first] = visible;
  if (!first) return null;
  const nearest = pointer
    ? visible.reduce((near, other) => (distance(other, pointer) < distance(near, pointer) ? other : near), first)
    : first;
  // Field by field: a browser's DOMRect has getters, which a spread leaves behind.
  const line = { left: nearest.left, top: nearest.top, right: nearest.right, bottom: nearest.bottom };
  const at = pointer?.x ?? (rtl ? line.right : line.left);
  const start = rtl ? at + BEFORE_POINTER : at - BEFORE_POINTER;
  return { line, x: Math.min(Math.max(start, line.left), line.right), rtl };
}

function distance({ left, top, right, bottom }: Rect, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** Whether two rectangles have some of the screen in common. */
export const overlap = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether `point` lies in the smallest convex shape that holds both rectangles: on the way from one to the other. */
export function isBetween(point: Point, a: Rect, b: Rect): boolean {
  const hull = convexHull([...corners(a), ...corners(b)]);
  return hull.every((from, i) => turn(from, hull[(i + 1) % hull.length] as Point, point) >= 0);
}

const corners = ({ left, top, right, bottom }: Rect): Point[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

/** Positive when the way from `a` over `b` to `c` turns towards the y axis' end. */
const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Andrew's monotone chain. */
function convexHull(points: Point[]): Point[] {
  const sorted = points.sort((a, b) => a.x - b.x || a.y - b.y);
  const chain = (points: Point[]) => {
    const hull: Point[] = [];
    for (const point of points) {
      while (hull.length > 1 && turn(hull[hull.length - 2] as Point, hull[hull.length - 1] as Point, point) <= 0)
        hull.pop();
      hull.push(point);
    }
    return hull.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}
