import { median } from '../median';
import { type Detector, OURS, PARSING, PEERS } from './detectors';
import { nastyStrings } from './nasty';

const ROUNDS = 25;
const WARM_UP = 6;
/** A round of a detector calls it so often at least: the browser's clock is a coarse one. */
const CALLS = 20_000;

export interface Speed {
  name: string;
  /** Microseconds for one link, the median of all rounds; `NaN` where there are no links. */
  papers: number;
  others: number;
  /** How many links it says lead to a paper or to a repository. */
  finds: number;
  /** How many of ours it does not find, and how many it finds that are none to us. */
  misses: number;
  extra: number;
}

/** What each detector costs on these links and what it finds. Their rounds take turns, so that all meet the same noise. */
export function measureLinks(addresses: string[]): Speed[] {
  const hrefs = addresses.map(asLinksGiveIt);
  const papers = hrefs.filter(OURS.finds);
  const others = hrefs.filter((href) => !OURS.finds(href));
  const detectors = [OURS, PARSING, ...PEERS];
  const times = detectors.map(() => ({ papers: [] as number[], others: [] as number[] }));
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    detectors.forEach((detector, i) => {
      const time = { papers: microseconds(detector, papers), others: microseconds(detector, others) };
      if (round < WARM_UP) return;
      times[i]?.papers.push(time.papers);
      times[i]?.others.push(time.others);
    });
  }
  return detectors.map((detector, i) => {
    const [found, extra] = [papers.filter(detector.finds).length, others.filter(detector.finds).length];
    return {
      name: detector.name,
      papers: median(times[i]?.papers ?? []),
      others: median(times[i]?.others ?? []),
      finds: found + extra,
      misses: papers.length - found,
      extra,
    };
  });
}

/** An address as a link's `href` hands it over, which is the string that the extension gets to see. */
function asLinksGiveIt(address: string): string {
  return Object.assign(document.createElement('a'), { href: address }).href;
}

function microseconds({ finds }: Detector, hrefs: readonly string[]): number {
  if (!hrefs.length) return Number.NaN;
  const repeats = Math.ceil(CALLS / hrefs.length);
  let found = 0;
  const start = performance.now();
  for (let i = 0; i < repeats; i++) for (const href of hrefs) if (finds(href)) found++;
  const took = performance.now() - start;
  // A result that nobody looks at need not be computed.
  if (found < 0) throw new Error('less than nothing');
  return (took * 1_000) / (repeats * hrefs.length);
}

/** Milliseconds for each of the strings that are made to be slow, slowest first; the quicker of two goes. */
export function measureNasty(): { what: string; ms: number }[] {
  const measured = nastyStrings().map(({ what, run }) => ({
    what,
    ms: Math.min(milliseconds(run), milliseconds(run)),
  }));
  return measured.sort((a, b) => b.ms - a.ms);
}

function milliseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
