import { setTimeout as sleep } from 'node:timers/promises';
import { BARE_DWELL_MS } from './bare-card';
import { stopWorker } from './bench-browser';
import type { CardBrowsers } from './card-browsers';
import { cardFrames, type Showing } from './card-frames';
import { hoverOnce, openWatched } from './card-hover';

/** What is hovered, and in which state of the background. */
export interface Hovers {
  name: string;
  /** Each on a page of its own, on which nothing was hovered before. */
  fresh: boolean;
  /** The worker has been stopped, and wakes for the card. */
  stopped: boolean;
  count: number;
}

/** The cards of all hovers, from the end of the dwell; one that did not come is infinitely late. */
export interface Latencies {
  ours: Showing[];
  bare: Showing[];
}

/** A worker that has been stopped has been so for a while. */
const STOPPED_MS = 300;
/** A worker that was at work when it was stopped goes on for up to two seconds, and would be in the next one's way. */
const STOPPING_MS = 2_000;
/** Where so many cards do not come, no more are waited for. */
const ENOUGH_LATE = 3;

/**
 * Hovers links in both browsers in turns, so that what else the machine does hits both alike; link by link, each for the
 * first time, from `first` on.
 */
export async function measureHovers(
  { ours, bare }: CardBrowsers,
  { fresh, stopped, count }: Hovers,
  url: string,
  first: number,
): Promise<Latencies> {
  const openBoth = () => Promise.all([openWatched(bare, url), openWatched(ours, url)]);
  const staying = await openBoth();
  const late = { ours: 0, bare: 0 };

  async function hoverBoth(link: number): Promise<void> {
    const stoppedAt = performance.now();
    if (stopped) await stopWorker(ours);
    const [bareTab, ourTab] = fresh ? await openBoth() : staying;
    if (!(await hoverOnce(bareTab, link))) late.bare++;
    if (stopped) {
      // A page that was opened has woken it again.
      await stopWorker(ours);
      await sleep(Math.max(STOPPED_MS, stoppedAt + STOPPING_MS - performance.now()));
    }
    if (!(await hoverOnce(ourTab, link))) late.ours++;
    if (fresh) await Promise.all([bareTab.close(), ourTab.close()]);
  }

  let bareCards: Showing[] = [];
  const ourCards = await cardFrames(staying[1], async () => {
    bareCards = await cardFrames(staying[0], async () => {
      for (let link = first; link < first + count && late.ours < ENOUGH_LATE; link++) await hoverBoth(link);
    });
  });
  await Promise.all(staying.map((tab) => tab.close()));
  return { ours: sinceDwell(ourCards, late.ours), bare: sinceDwell(bareCards, late.bare) };
}

/** Counted from the end of the dwell, and with those that did not come. */
function sinceDwell(showings: readonly Showing[], late: number): Showing[] {
  const never = { opened: Number.POSITIVE_INFINITY, presented: Number.POSITIVE_INFINITY };
  return [
    ...showings.map(({ opened, presented }) => ({
      opened: opened - BARE_DWELL_MS,
      presented: presented - BARE_DWELL_MS,
    })),
    ...Array.from({ length: late }, () => never),
  ];
}
