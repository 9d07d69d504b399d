import { formatDay } from '@/lib/paper/dates';
import type { UpvotePoint } from '@/lib/paper/paper';

export interface SparklineProps {
  /** Oldest first; fewer than two draw nothing. */
  points: readonly UpvotePoint[];
}

/** In the drawing's own units, the room for the line's ends included. */
const WIDTH = 46;
const HEIGHT = 12;

/** How upvotes grew, from none at its foot to the most at its top, so that a steep line is a steep rise. */
export function Sparkline({ points }: SparklineProps) {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || first === last) return null;
  const start = Date.parse(first[0]);
  const span = Date.parse(last[0]) - start;
  const most = Math.max(1, ...points.map(([, upvotes]) => upvotes));
  const line = points
    .map(([day, upvotes]) => {
      const x = 1 + ((Date.parse(day) - start) / span) * WIDTH;
      return `${x.toFixed(1)} ${(1 + HEIGHT - (upvotes / most) * HEIGHT).toFixed(1)}`;
    })
    .join('L');
  const [from, to] = [first, last].map(([day, upvotes]) => `${upvotes} on ${formatDay(day)}`);
  return (
    <svg class="pg-spark" viewBox="0 0 48 14" role="img" aria-label={`Upvotes: ${from}, ${to}`}>
      <path class="pg-spark-bed" d={`M${line}V14H1Z`} />
      <path d={`M${line}`} />
    </svg>
  );
}
