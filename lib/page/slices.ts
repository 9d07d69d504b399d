/** No piece of our work on a page takes longer than this at a time, in milliseconds: a quarter of a frame. */
export const SLICE_MS = 4;

/** How many steps between two looks at the clock where a step is an element or two, some microseconds at most. */
const STEPS = 16;

/** Waits for a time to work and says how many milliseconds there are. */
export type Turn = () => Promise<number>;

/**
 * Runs `work` to its end, a slice of at most `SLICE_MS` at each turn, and answers what it returns. The clock is looked at
 * after the first step, which may be a long one, and then after every so many, one when they are all long.
 */
export async function inSlices<T>(work: Iterator<unknown, T>, turn: Turn, stepsBetween = STEPS): Promise<T> {
  for (;;) {
    const available = Math.min(await turn(), SLICE_MS);
    const end = performance.now() + available;
    let steps = 0;
    do {
      const result = work.next();
      if (result.done) return result.value;
    } while (steps++ % stepsBetween !== 0 || performance.now() < end);
  }
}

/** A page that is never idle is interrupted this often, in milliseconds, for one slice. */
const LONGEST_WAIT_MS = 1_000;

/** A turn when the page has nothing to do and somebody can see it. A hidden page gets none until it is shown. */
export const idleTurn: Turn = () =>
  new Promise((resolve) => {
    const request = () =>
      requestIdleCallback((deadline) => resolve(deadline.didTimeout ? SLICE_MS : deadline.timeRemaining()), {
        timeout: LONGEST_WAIT_MS,
      });
    if (document.visibilityState === 'visible') return request();
    const onChange = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', onChange);
      request();
    };
    document.addEventListener('visibilitychange', onChange);
  });

/** A turn soon, also in a hidden page, because a person waits; others have theirs in between. */
export const promptTurn: Turn = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // Unlike timers, messages are not slowed down in hidden pages.
    port1.onmessage = () => {
      port1.close();
      resolve(SLICE_MS);
    };
    port2.postMessage(null);
  });
