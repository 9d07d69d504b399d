import type { SegmentInfo } from '@/lib/search/segment/view';

/**
 * Papers that the index does not know as they are now: one row for each write to the papers, in the same transaction.
 * The rows are never changed, only deleted once their papers have been taken up.
 */
export interface QueueRow {
  key: `queue ${string}`;
  ids: string[];
}

/** What the index of the search consists of. What is not named here is left over and may go. */
export interface SearchState {
  key: 'search';
  format: number;
  segments: SegmentInfo[];
  /**
   * The number of the next segment. It begins anywhere: readers keep what they have read of a segment under its name, so
   * that no segment may ever be called as one of an index before this one.
   */
  next: number;
  /** Segments that have been merged into others, kept for those who are reading them, and since when (milliseconds). */
  retired: { name: string; at: number }[];
  /** Segments that somebody found damaged: they are left out, and their papers taken up anew. */
  damaged: string[];
  /** When the papers were last compared with it, in milliseconds since 1970. */
  checkedAt?: number;
}
