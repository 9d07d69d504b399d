import type { Paper } from '@/lib/paper/paper';

/** How far a person is with a saved paper. */
export const READING_STATUSES = ['to-read', 'reading', 'done'] as const;
export type ReadingStatus = (typeof READING_STATUSES)[number];

/** One saved paper. It holds a copy of the paper, so it outlives the digest. */
export interface ReadingListEntry {
  /** The paper's id. */
  id: string;
  status: ReadingStatus;
  tags: string[];
  note: string;
  /** ISO 8601 instants. */
  savedAt: string;
  updatedAt: string;
  /** The paper as it was last known. */
  paper: Paper;
}
