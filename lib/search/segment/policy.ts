import type { SegmentInfo } from './view';

/** Segments of one size class are those with up to so many documents. */
const CLASSES = [256, 2_048, 16_384, 131_072, Number.POSITIVE_INFINITY];
/** When so many of one class have come together they become one. */
const TOGETHER = 4;

/** A segment of which more is dead is written anew without it. */
const MOST_DEAD = 0.4;

/** Which segments to merge next, by name; `null` while they are few and sound enough for a search to read. */
export function segmentsToMerge(segments: readonly SegmentInfo[]): string[] | null {
  for (const [i, most] of CLASSES.entries()) {
    const least = CLASSES[i - 1] ?? 0;
    const alike = segments.filter(({ documents }) => documents > least && documents <= most);
    if (alike.length >= TOGETHER) return alike.map(({ name }) => name);
  }
  const worn = segments.find(({ documents, deadCount }) => deadCount > documents * MOST_DEAD);
  return worn ? [worn.name] : null;
}
