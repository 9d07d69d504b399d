import type { Dexie, EntityTable, Table } from 'dexie';
import type { Budget } from '@/lib/digest/budget';
import type { DayRecord } from '@/lib/digest/freshness';
import type { OpenList } from '@/lib/digest/plan';
import type { Paper } from '@/lib/paper/paper';
import type { KeyRow } from './key-rows';
import type { QueueRow, SearchState } from './search-tables';
import { SurvivingDexie, type SurvivingOptions } from './surviving';
import { toVersion2, toVersion3, toVersion4 } from './upgrade';

/** Counts the writes to the papers, so that what is computed from them knows when it is out of date. */
export interface PapersRevision {
  key: 'papers';
  revision: number;
}

/**
 * How the sync stands. Instants are of the digest server's clock, which may be another than this machine's: milliseconds
 * since 1970 where nothing else is said.
 */
export interface SyncState {
  key: 'sync';
  /** The server that the days came from; another server's days are other days. */
  baseUrl: string | null;
  /** The number of the run that may write: each new one takes the work over from the one before. */
  run: number;
  /** The list of which some pages are stored. */
  open: OpenList | null;
  /** Lists that were refused, failed time and again or tell nothing, and until when each is left alone. */
  aside: Record<string, number>;
  /** Rows of whole months (`YYYY-MM`) that were no papers, and so of no day. */
  undatedBad: Record<string, number>;
  budget: Budget;
  /** By how much this machine's clock is behind the server's, in milliseconds. */
  clockBehind: number;
  /** ISO 8601 instant at which everything that was due had been fetched. */
  lastSync: string | null;
  /** When the next request is due. */
  next: number | null;
  error: { code: string; message: string } | null;
  /** Requests that failed since one went well. */
  failures: number;
  /** The list of the last of them, and how often in a row it was that one. */
  failing: { list: string; times: number } | null;
  /** No request before this instant, because of failures or because the server asked to wait. */
  notBefore: number;
}

/** When arXiv was last asked, by any context and any worker. */
export interface ArxivState {
  key: 'arxiv';
  /** In milliseconds since 1970. */
  askedAt: number;
}

/** A paper that was asked for on the web, and that nobody had. */
export interface MissingPaper {
  id: string;
  /** When, in milliseconds since 1970. */
  askedAt: number;
}

/**
 * The database `papergloss`, the digest. Nothing in it is anybody's own: it can be erased and fetched again at any time.
 * `keys` is kept right by `putPapers`, the one way to write papers.
 */
export class PaperglossDatabase extends SurvivingDexie {
  papers!: EntityTable<Paper, 'id'>;
  keys!: Table<KeyRow, string>;
  days!: EntityTable<DayRecord, 'date'>;
  missing!: EntityTable<MissingPaper, 'id'>;
  /** The chunks of the search index, by name. */
  searchChunks!: Table<Uint8Array, string>;
  state!: Table<SyncState | PapersRevision | ArxivState | SearchState | QueueRow, string>;

  constructor(name = 'papergloss', options: SurvivingOptions = {}) {
    super(name, declareVersions, options);
    declareVersions(this);
  }
}

/** Version numbers only grow; a declaration stays as long as somebody may still have it. */
function declareVersions(db: Dexie): void {
  // A paper's rows in `keys` are forgotten by the keys that it would have today. A release that changes what `keysOf`
  // answers (a form of link, the canonical form of one) therefore needs a version, `.version(n).upgrade(rebuildKeys)`.
  db.version(1).stores({
    papers: 'id, digestDate, *keys',
    days: 'date',
    // Now a database of its own, which takes the entries over; see `ReadingListDatabase`.
    readingList: 'id, status, savedAt',
    state: 'key',
  });
  // An index over the papers themselves was several times slower to ask for many keys at once.
  db.version(2).stores({ papers: 'id, digestDate', keys: 'key' }).upgrade(toVersion2);
  db.version(3).stores({ missing: 'id, askedAt' }).upgrade(toVersion3);
  db.version(4).upgrade(toVersion4);
  db.version(5).stores({ searchChunks: '' });
}
