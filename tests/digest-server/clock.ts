/** A clock for the server's `now` that stands still until it is moved. */
export interface SettableClock {
  /** What it shows. Needs no `this`: `startDigestServer({ now: clock.now })`. */
  now(): Date;
  set(instant: string | Date): void;
  /** Moves it on, or back when negative. */
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
}

/** Starts at an instant such as `2026-05-29T12:00:00Z`. */
export function settableClock(start: string | Date): SettableClock {
  let time = timeOf(start);
  return {
    now: () => new Date(time),
    set(instant) {
      time = timeOf(instant);
    },
    advance({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      time += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    },
  };
}

function timeOf(instant: string | Date): number {
  const time = new Date(instant).getTime();
  if (Number.isNaN(time)) throw new RangeError(`Not an instant: ${instant}`);
  return time;
}
