import { useEffect, useReducer } from 'preact/hooks';

const DAY_MS = 86_400_000;
/** A machine that sleeps stops some browsers' timers: they are not trusted for longer than this. */
const LONGEST_WAIT_MS = 30_000;

/** When a pause ends, by the reader's own clock: `15:04`, with its day when that is not within a day. */
export function formatPauseEnd(until: string, now: number): string {
  const end = new Date(until);
  return end.getTime() - now < DAY_MS
    ? end.toLocaleTimeString('en-GB', { timeStyle: 'short' })
    : end.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/** The time, in milliseconds since the epoch. The view is drawn anew when `until` has come. */
export function useNow(until: string | null): number {
  const [looks, look] = useReducer((count: number, _: undefined) => count + 1, 0);
  useEffect(() => {
    const left = until === null ? 0 : Date.parse(until) - Date.now();
    if (left <= 0) return;
    const timer = setTimeout(look, Math.min(left, LONGEST_WAIT_MS), undefined);
    return () => clearTimeout(timer);
  }, [until, looks]);
  return Date.now();
}
