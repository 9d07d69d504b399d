/**
 * Work in small steps, each well under a millisecond: whoever runs it can stop between any two and let others have their
 * turn. What it returns is its result.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at one go. */
export function runSteps<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
