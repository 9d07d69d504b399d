import 'fake-indexeddb/auto';
import { createDigestClient } from '@/lib/digest/client';
import type { DayRecord } from '@/lib/digest/freshness';
import type { SyncWishes } from '@/lib/digest/plan';
import { runSync } from '@/lib/digest/sync';
import { PaperglossDatabase, type SyncState } from '@/lib/store/database';
import { createHearing } from '@/lib/store/hearing';
import { claimRun, readSyncState } from '@/lib/store/sync-state';
import { createSyncStore } from '@/lib/store/sync-store';

export interface SyncRun {
  /** The server's address. */
  url: string;
  wishes?: Partial<SyncWishes>;
  /** By how much this machine's clock is ahead of `now`, in milliseconds. */
  ahead?: number;
  signal?: AbortSignal;
  pause?: () => Promise<void>;
  timeoutMs?: number;
}

let names = 0;

/**
 * A sync as the background runs it, over real requests, with its store in memory: for what happens between the server and
 * the store, and for days that pass at once.
 */
export function syncInMemory(now: () => Date) {
  names += 1;
  const db = new PaperglossDatabase(`sync-${names}`);

  return {
    db,

    async run({ url, wishes = {}, ahead = 0, signal, pause, timeoutMs }: SyncRun): Promise<number> {
      const wanted: SyncWishes = { historyDays: 5, history: true, refresh: false, ...wishes };
      const run = await claimRun(db, url);
      const { clockBehind } = await readSyncState(db);
      const hearing = createHearing(db, clockBehind, () => now().getTime() + ahead);
      const client = createDigestClient({
        baseUrl: url,
        now: hearing.now,
        onAnswer: hearing.onAnswer,
        ...(signal && { signal }),
        ...(timeoutMs && { timeoutMs }),
      });
      return runSync({
        store: createSyncStore(db, run, wanted.historyDays),
        fetchPage: (request) => hearing.during(() => client.page(request)),
        wishes: () => wanted,
        now: hearing.now,
        random: () => 1,
        ...(pause && { pause }),
      });
    },

    state: (): Promise<SyncState> => readSyncState(db),

    /** What is known of the days, newest first. */
    days: (): Promise<DayRecord[]> => db.days.orderBy('date').reverse().toArray(),

    dates: async (): Promise<string[]> => db.days.orderBy('date').reverse().primaryKeys(),

    ids: async (): Promise<string[]> => db.papers.orderBy('id').primaryKeys(),
  };
}
