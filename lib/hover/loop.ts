import {
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  type HoverTimes,
  nextWake,
  restingHover,
  stepHover,
} from './intent';

export interface HoverLoopOptions<L> {
  /** Read at every step, so that a changed setting counts at once. */
  times: () => HoverTimes;
  perform: (effect: HoverEffect<L>) => void;
  /** Called when it begins or ends to matter what happens beside new links: see `busy`. */
  onBusy: (busy: boolean) => void;
  /** The clock, in milliseconds. */
  now: () => number;
  setTimeout: (callback: () => void, delayMs: number) => number;
  clearTimeout: (timer: number | undefined) => void;
}

/** What happened, without the time: the loop has the clock. */
export type HoverInput<L> = HoverEvent<L> extends infer E ? (E extends { now: number } ? Omit<E, 'now'> : E) : never;

/** Runs the hover machine: keeps its state, wakes it when time is due, hands out what is to be done. */
export function createHoverLoop<L>({ times, perform, onBusy, now, setTimeout, clearTimeout }: HoverLoopOptions<L>) {
  let state = restingHover<L>();
  let timer: number | undefined;

  const isBusy = () => state.waiting !== null || state.shown !== null;

  const feed = (input: HoverInput<L>): void => {
    const wasBusy = isBusy();
    const step = stepHover(state, { ...input, now: now() } as HoverEvent<L>, times());
    state = step.state;
    if (isBusy() !== wasBusy) onBusy(isBusy());
    for (const effect of step.effects) perform(effect);
    clearTimeout(timer);
    const wake = nextWake(state, times());
    if (wake !== null) timer = setTimeout(() => feed({ type: 'time' }), Math.max(0, wake - now()));
  };

  return {
    feed,
    get state(): Readonly<HoverState<L>> {
      return state;
    },
    /** Whether a link is dwelt on or a card shows: whether anything but a new link can matter. */
    get busy(): boolean {
      return isBusy();
    },
  };
}
