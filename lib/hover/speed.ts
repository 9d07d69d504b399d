import type { Point } from './geometry';

/** Faster than this, in pixels a millisecond, a pointer passes by (the measure of 10ten Japanese Reader). */
const FAST = 0.5;
/** Speed is the mean over this much time, in milliseconds, at the least: two samples of a usual mouse. */
const SPAN_MS = 16;
/** After so long without a sample the pointer has stood still. */
const STOOD_MS = 100;

/**
 * A pointer that has come so far from where it was, in pixels, is not resting, however slow it is: it follows a line of
 * text, or goes down a list. A hand that trembles stays within a few.
 */
const STRAY = 12;

/** `fast`: too fast to mean what it moves over. `on`: slowly on its way. `still`: it rests where it is, more or less. */
export type Pace = 'fast' | 'on' | 'still';

/** Tells from where the pointer was, and when, whether it is passing by. */
export function createSpeedMeter() {
  let from: (Point & { at: number }) | null = null;
  let last: (Point & { at: number }) | null = null;
  let rest: Point | null = null;
  let way = 0;
  let fast = false;

  return {
    /**
     * The pointer is at a point, at a time in milliseconds; answers how it moves. A browser that hides the time (Firefox's
     * resistFingerprinting tells it in steps of 16.7 or 100 ms) makes the span longer and nothing wrong.
     */
    moved({ x, y }: Point, at: number): Pace {
      if (!from || !last || at - last.at > STOOD_MS) {
        from = { x, y, at };
        way = 0;
        fast = false;
      } else {
        way += Math.hypot(x - last.x, y - last.y);
        if (at - from.at >= SPAN_MS) {
          fast = way / (at - from.at) >= FAST;
          from = { x, y, at };
          way = 0;
        }
      }
      last = { x, y, at };
      const strayed = !rest || Math.hypot(x - rest.x, y - rest.y) > STRAY;
      if (strayed) rest = { x, y };
      if (fast) return 'fast';
      return strayed ? 'on' : 'still';
    },
  };
}
