/**
 * How upvotes grow: hours since a day opened, and the upvotes of its papers by then, in relation to those on the morning
 * of the same day. Recorded: 1.67 at the start of the next day (UTC), 2.15 in the weekly list, 2.49 at month's end, over
 * thousands of papers each. What a day opens with is a guess.
 */
const GROWTH: readonly (readonly [hours: number, upvotes: number])[] = [
  [0, 0.35],
  [7, 1],
  [23, 1.67],
  [7 * 24, 2.15],
  [30 * 24, 2.49],
];
const FINAL = 2.49;

/** After so many hours nothing changes any more. */
export const SETTLED_HOURS = 30 * 24;

/** Which share of its final upvotes a paper has so many hours after its day opened, from 0 to 1; straight in log time. */
export function grownShare(hours: number): number {
  if (hours < 0) return 0;
  const next = GROWTH.findIndex(([end]) => hours < end);
  const from = GROWTH[next - 1];
  const to = GROWTH[next];
  if (from === undefined || to === undefined) return 1;
  const [start, before] = from;
  const [end, after] = to;
  const passed = Math.log((1 + hours) / (1 + start)) / Math.log((1 + end) / (1 + start));
  return (before + (after - before) * passed) / FINAL;
}
