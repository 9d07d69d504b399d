import { seededRandom } from './random';

/** What a mouse tells at one moment, in milliseconds from the beginning and in pixels of the window. */
export interface PointerSample {
  t: number;
  x: number;
  y: number;
  /** What happens there beside being there: the main button, or one notch of the wheel, downwards. */
  act?: 'press' | 'release' | 'wheel';
}

/** One thing a hand does after the other. */
export type Deed =
  /** Moves there as a hand does: it gathers speed and loses it again. `steady` is for eyes that read along. */
  | { to: readonly [x: number, y: number]; ms: number; steady?: boolean }
  /** Rests; the mouse tells nothing. */
  | { rest: number }
  /** Rests, but not quite: the pointer trembles by a pixel or two. */
  | { tremble: number }
  /** Turns the wheel by so many notches. */
  | { wheel: number; every: number }
  | { press: true }
  | { release: true };

/** A mouse tells where it is 125 times a second, and not quite evenly. */
const SAMPLE_MS = 8;
const UNEVEN_MS = 1;
/** How far a hand in motion strays, as a share of its speed in pixels a sample. */
const STRAY = 0.12;
/** A hand that trembles does so about nine times a second, by so many pixels to either side. */
const TREMOR_MS = 110;
const TREMOR = 1.4;

/**
 * What a mouse would tell of these deeds. A movement follows the minimum-jerk curve, with which hands go from one point
 * to another (T. Flash and N. Hogan, The coordination of arm movements, 1985), with noise that grows with the speed. The
 * same seed gives the same samples. A mouse that has not moved by a whole pixel tells nothing.
 */
export function samplesOf(
  seed: number,
  start: readonly [x: number, y: number],
  deeds: readonly Deed[],
): PointerSample[] {
  const random = seededRandom(seed);
  // From -1.5 to 1.5, mostly small.
  const noise = () => random() + random() + random() - 1.5;
  let [x, y] = start;
  let t = 0;
  const samples: PointerSample[] = [{ t, x, y }];

  const tell = (nextX: number, nextY: number, act?: PointerSample['act']) => {
    const last = samples.at(-1);
    const at = { t: Math.round(t), x: Math.round(nextX), y: Math.round(nextY), ...(act && { act }) };
    if (act || at.x !== last?.x || at.y !== last.y) samples.push(at);
  };
  /** Tells where the pointer is, sample by sample, until so much time has passed. */
  const follow = (ms: number, where: (passed: number) => readonly [number, number]) => {
    const begun = t;
    while (t < begun + ms) {
      t = Math.min(begun + ms, t + SAMPLE_MS + UNEVEN_MS * noise());
      tell(...where(t - begun));
    }
  };

  for (const deed of deeds) {
    if ('to' in deed) {
      const { ms, steady } = deed;
      const [fromX, fromY] = [x, y];
      const [toX, toY] = deed.to;
      [x, y] = deed.to;
      const length = Math.hypot(toX - fromX, toY - fromY);
      follow(ms, (passed) => {
        const part = Math.min(1, passed / ms);
        const done = steady ? part : part ** 3 * (10 - 15 * part + 6 * part ** 2);
        const speed = steady ? 1 : 30 * part ** 2 * (1 - part) ** 2;
        const stray = STRAY * speed * length * (SAMPLE_MS / ms);
        return [fromX + (toX - fromX) * done + stray * noise(), fromY + (toY - fromY) * done + stray * noise()];
      });
    } else if ('rest' in deed) t += deed.rest;
    else if ('tremble' in deed) {
      follow(deed.tremble, (passed) => {
        const phase = (2 * Math.PI * passed) / TREMOR_MS;
        return [x + TREMOR * Math.sin(phase) + noise() / 2, y + TREMOR * Math.cos(phase * 0.9) + noise() / 2];
      });
    } else if ('wheel' in deed) {
      for (let notch = 0; notch < deed.wheel; notch++) {
        tell(x, y, 'wheel');
        t += deed.every;
      }
    } else tell(x, y, 'press' in deed ? 'press' : 'release');
  }
  return samples;
}
