import type { ReadingListEntry } from '@/lib/reading-list/entry';
import { aPaper } from '../paper/a-paper';

/** A saved paper: a test names what matters to it. */
export function anEntry(known: Partial<ReadingListEntry> = {}): ReadingListEntry {
  const id = known.id ?? '2308.00352';
  return {
    id,
    status: 'to-read',
    tags: [],
    note: '',
    savedAt: '2026-05-29T16:00:00.000Z',
    updatedAt: '2026-05-29T16:00:00.000Z',
    paper: aPaper({ id }),
    ...known,
  };
}
