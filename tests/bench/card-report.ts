import type { Answers } from './card-answers';
import type { Showing } from './card-frames';
import type { Hovers, Latencies } from './card-latency';
import { median, quantile } from './median';

/** Between two frames of a usual screen, in milliseconds. */
const FRAME_MS = 1_000 / 60;

/** Prints how late the cards of one kind of hover were, median and 95th percentile. */
export function printHovers({ name, count }: Hovers, { ours, bare }: Latencies): void {
  const seen = { ours: ours.map(({ presented }) => presented), bare: bare.map(({ presented }) => presented) };
  const later = (share: number) => quantile(seen.ours, share) - quantile(seen.bare, share);
  const [middle, late] = [later(0.5), later(0.95)];
  const opened = (showings: readonly Showing[]) => both(showings.map((showing) => showing.opened));
  const hovers = ours.length < count ? `${ours.length} of ${count}` : count;
  print(`${hovers} ${name}`, `${both(seen.ours)}   opened ${opened(ours)}`);
  print('  bare', `${both(seen.bare)}   opened ${opened(bare)}`);
  print('  later by', `${pair(middle, late)}   frames ${pair(middle / FRAME_MS, late / FRAME_MS, 1)}`);
}

/** Prints how soon the background answers. */
export function printAnswers({ stopped, related, meanwhile, running }: Answers): void {
  const ready = related === null ? 'takes more than a minute' : `takes ${(related / 1_000).toFixed(1)} s`;
  print('a question to a worker that runs', both(running));
  print('to one that has to wake', both(stopped));
  print('to one that readies related papers', `${both(meanwhile)}   ${meanwhile.length} answers; readying ${ready}`);
}

const print = (what: string, numbers: string) => console.log(`    ${what.padEnd(36)} ${numbers}`);
const both = (times: readonly number[]) => pair(median(times), quantile(times, 0.95));
const pair = (middle: number, late: number, digits = 0) => `${told(middle, digits)} ${told(late, digits)}`;
/** What did not come in time has no number. */
const told = (value: number, digits: number) => (Number.isFinite(value) ? value.toFixed(digits) : 'none').padStart(6);
