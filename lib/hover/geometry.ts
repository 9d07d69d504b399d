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

/** A card beside a long line starts near the pointer: the line counts this far to either side of it. */
const NEAR_POINTER = 24;

/**
 * The part of a link that its card stands beside: of the link's lines (a wrapped link has several) the one nearest the
 * pointer, and of that line the stretch around the pointer. Without a pointer (keyboard) the whole first line.
 */
export function anchorOf(lines: readonly Rect[], pointer: Point | null): Rect | null {
  const visible = lines.filter((line) => line.right > line.left && line.bottom > line.top);
  const first = visible[0];
  if (!first) return null;
  if (!pointer) return first;
  const line = visible.reduce(
    (near, other) => (distance(other, pointer) < distance(near, pointer) ? other : near),
    first,
  );
  const x = Math.min(Math.max(pointer.x, line.left), line.right);
  return {
    ...line,
    left: Math.max(line.left, x - NEAR_POINTER),
    right: Math.min(line.right, x + NEAR_POINTER),
  };
}

function distance({ left, top, right, bottom }: Rect, { x, y }: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

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
