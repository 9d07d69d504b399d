import type { SegmentInfo } from './view';

/** Segments of a day or less, of which some may stand beside the others: they come one after the other all day. */
const TINY = 256;
const MOST_TINY = 3;

/** Segments of one size class are those with up to so many documents. */
const CLASSES = [TINY, 2_048, 16_384, 131_072, Number.POSITIVE_INFINITY];
/** While papers pour in: when so many of one class have come together they become one. */
const TOGETHER = 8;
/** When no more come: a segment has so many times the documents of all smaller ones, or is merged with them. */
const RATIO = 3;

/** A segment of which more is dead is written anew without it. */
const MOST_DEAD = 0.4;

/**
 * Which segments to merge next, by name; `null` while they are few and sound enough. Every segment costs a search a read
 * of each of its words, so they are few once all is there; before that, what is merged would be merged again.
 *
 * @param isSettled no more papers wait
 */
export function segmentsToMerge(segments: readonly SegmentInfo[], isSettled: boolean): string[] | null {
  const several = isSettled ? tooLikeInSize(segments) : manyOfOneClass(segments);
  if (several) return several.map(({ name }) => name);
  const worn = segments.find(({ documents, deadCount }) => deadCount > documents * MOST_DEAD);
  return worn ? [worn.name] : null;
}

function tooLikeInSize(segments: readonly SegmentInfo[]): SegmentInfo[] | null {
  const tiny = segments.filter(({ documents }) => documents <= TINY);
  if (tiny.length > MOST_TINY) return tiny;
  const bySize = segments.filter(({ documents }) => documents > TINY).sort((a, b) => b.documents - a.documents);
  let smaller = bySize.reduce((sum, { documents }) => sum + documents, 0);
  for (const [i, { documents }] of bySize.entries()) {
    smaller -= documents;
    if (documents < RATIO * smaller) return bySize.slice(i);
  }
  return null;
}

function manyOfOneClass(segments: readonly SegmentInfo[]): SegmentInfo[] | null {
  for (const [i, most] of CLASSES.entries()) {
    const least = CLASSES[i - 1] ?? 0;
    const alike = segments.filter(({ documents }) => documents > least && documents <= most);
    if (alike.length >= TOGETHER) return alike;
  }
  return null;
}
