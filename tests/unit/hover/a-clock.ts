/** A clock that a test moves by hand. */
export function aClock() {
  let now = 0;
  let last = 0;
  const timers = new Map<number, { at: number; callback: () => void }>();
  return {
    now: () => now,
    setTimeout(callback: () => void, delayMs: number): number {
      last += 1;
      timers.set(last, { at: now + delayMs, callback });
      return last;
    },
    clearTimeout(timer: number | undefined): void {
      if (timer !== undefined) timers.delete(timer);
    },
    /** Lets time pass; timers go off when it is their turn. */
    advance(ms: number): void {
      const end = now + ms;
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (!due) break;
        const [timer, { at, callback }] = due;
        timers.delete(timer);
        now = Math.max(now, at);
        callback();
      }
      now = end;
    },
    /** Sets off the next timer before its time, as browsers do by a fraction of a millisecond. */
    fireEarly(): void {
      const [next] = timers;
      if (!next) throw new Error('No timer waits.');
      timers.delete(next[0]);
      next[1].callback();
    },
    get pending(): number {
      return timers.size;
    },
  };
}
