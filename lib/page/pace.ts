import { SLICE_MS, type Turn } from './slices';

/**
 * For work that waits for other things in between and so is no iterator: to be called often. It answers nothing while the
 * slice lasts, and then a promise of the next turn.
 */
export function createPace(turn: Turn): () => Promise<void> | undefined {
  let end = 0;
  return () => {
    if (performance.now() < end) return;
    return turn().then((available) => {
      end = performance.now() + Math.min(available, SLICE_MS);
    });
  };
}
