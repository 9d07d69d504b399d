/** How the digest on this machine stands, as told in the popup and by the message `sync.status`. */
export interface SyncStatus {
  state: 'idle' | 'syncing' | 'offline' | 'failed';
  /** Papers stored, those of the starter digest included. */
  papers: number;
  /** Days of Daily Papers stored. */
  days: number;
  /** The day from which on the digest is whole, `YYYY-MM-DD`; `null` as long as its newest day is missing. */
  since: string | null;
  /** ISO 8601 instant of the last sync that reached its end, or `null` when there was none yet. */
  lastSync: string | null;
  /** ISO 8601 instant of the next request, or `null` when nothing is planned yet. */
  next: string | null;
  /** The last failure in plain words, `null` after a success. */
  error: string | null;
  /** Where the digest is kept: in memory when the browser gives no access to its databases. */
  kept: 'disk' | 'memory';
}
