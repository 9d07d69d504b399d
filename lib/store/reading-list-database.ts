import type { Dexie, EntityTable, Table } from 'dexie';
import type { ReadingListEntry } from '@/lib/reading-list/entry';
import { settleList } from './settle-list';
import type { SnapshotStorage } from './snapshots';
import { type IndexedDBParts, SurvivingDexie } from './surviving';

/** What the list's database says of itself; each with when it came to be so, an ISO 8601 instant. */
export interface ListState {
  /**
   * `settled`: it has all that was saved before it was made, in the old table and in a snapshot. A database without that
   * row was made anew; one that is empty with it was emptied by a person.
   * `old-list-emptied`: the old table, whose entries it has, holds nothing any more.
   * `changed`: a person changed the list.
   * `snapshot`: a snapshot was taken.
   */
  key: 'settled' | 'old-list-emptied' | 'changed' | 'snapshot';
  at: string;
}

/** What came back out of a snapshot, the last time that something had to. */
export interface ListRestored {
  key: 'restored';
  at: string;
  /** When the snapshot was taken. */
  takenAt: string;
  entries: number;
  /** How many could not be read. */
  bad: number;
}

export interface ReadingListOptions {
  name?: string | undefined;
  snapshots: SnapshotStorage;
  /** The database in which the list was a table once. */
  oldHome?: string | undefined;
  /** Serves where the browser's own IndexedDB gives no access. */
  memory?: IndexedDBParts | undefined;
}

/**
 * The database `papergloss-reading-list`, apart from the digest. What was saved before it was made is in it before
 * anything is read from it, in whatever context. It is never erased.
 */
export class ReadingListDatabase extends SurvivingDexie {
  entries!: EntityTable<ReadingListEntry, 'id'>;
  state!: Table<ListState | ListRestored, string>;

  /** The database in which the list was a table once. */
  readonly oldHome: string;

  constructor({ name = 'papergloss-reading-list', snapshots, oldHome = 'papergloss', memory }: ReadingListOptions) {
    super(name, declareVersions, { memory });
    declareVersions(this);
    this.oldHome = oldHome;
    // Dexie holds everybody else back until this is done, at every opening.
    this.on('ready', (opened) => settleList(opened as ReadingListDatabase, snapshots), true);
  }
}

function declareVersions(db: Dexie): void {
  db.version(1).stores({ entries: 'id, status, savedAt', state: 'key' });
}
