import type { Table } from 'dexie';
import { DAY_MS, daysOfMonth, FIRST_DAY, isWeekend, oldestWanted, openDay } from '@/lib/digest/days';
import { DigestError } from '@/lib/digest/error';
import type { DayRecord } from '@/lib/digest/freshness';
import { isMonth, type OpenList } from '@/lib/digest/plan';
import type { PageToStore, SyncStore } from '@/lib/digest/sync';
import type { PaperglossDatabase, SyncState } from './database';
import { isDiskFull } from './disk-full';
import { putPapers } from './papers';
import { asRun, readSyncState } from './sync-state';

/** A month whose rows do not tell their days will not do so soon. */
const USELESS_MS = 30 * DAY_MS;

/** What a run of the sync reads and writes. Every write is one transaction, and is refused when another run has begun. */
export function createSyncStore(db: PaperglossDatabase, run: number, historyDays: number | null): SyncStore {
  const write = (tables: Table[], change: (state: SyncState) => Promise<Partial<SyncState>>) =>
    tellingStorage(async () => {
      await db.transaction('rw', [db.state, ...tables], async () => {
        const state = await asRun(db, run);
        await db.state.put({ ...state, ...(await change(state)) });
      });
    });

  return {
    async held() {
      const [days, { open, aside, budget, notBefore, failures, failing }] = await Promise.all([
        db.days.toArray(),
        readSyncState(db),
      ]);
      return { days, open, aside, budget, notBefore, failures, failing };
    },

    putPage: (fetched) =>
      write([db.papers, db.keys, db.days], async (state) => {
        const oldest = oldestWanted(openDay(new Date(fetched.at)), historyDays);
        // A month may begin before the days that are wanted.
        const papers = fetched.page.papers.filter(({ digestDate }) => !digestDate || digestDate >= oldest);
        await putPapers(db, papers);
        const list = withPage(fetched.next === null ? null : state.open, fetched);
        const settled = { failures: 0, failing: null, notBefore: 0, error: null };
        if (list.next !== null) return { ...settled, open: { ...list, next: list.next } };
        const records = recordsOf(list, fetched, oldest);
        await db.days.bulkPut(records);
        return {
          ...settled,
          open: state.open?.list === list.list ? null : state.open,
          ...(isMonth(list.list) && { undatedBad: { ...state.undatedBad, [list.list]: list.bad } }),
          // Its days are asked for one by one; the month would say the same again.
          ...(list.undated > 0 && { aside: { ...state.aside, [list.list]: fetched.at + USELESS_MS } }),
        };
      }),

    unchanged: (date, at) =>
      write([db.days], async () => {
        await db.days.update(date, { fetchedAt: at });
        return { failures: 0, failing: null, notBefore: 0, error: null };
      }),

    setAside: (list, until) =>
      write([], async ({ aside, open }) => ({
        aside: { ...aside, [list]: until },
        open: open?.list === list ? null : open,
      })),

    finished: (at, next) =>
      write([], async () => ({
        lastSync: new Date(at).toISOString(),
        next,
        error: null,
        failures: 0,
        failing: null,
        notBefore: 0,
      })),

    failed: ({ code, message }, failing, notBefore, next) =>
      write([], async () => ({ error: { code, message }, ...failing, notBefore, next })),
  };
}

type ListSoFar = Omit<OpenList, 'next'> & { next: string | null };

/** The counts of a list with one more page. */
function withPage(open: OpenList | null, { list, page, at }: PageToStore): ListSoFar {
  const sum: ListSoFar =
    open?.list === list
      ? { ...open, papers: { ...open.papers }, next: page.next }
      : { list, next: page.next, since: at, papers: {}, undated: 0, bad: 0 };
  for (const { digestDate } of page.papers) {
    if (digestDate === null) sum.undated += 1;
    else sum.papers[digestDate] = (sum.papers[digestDate] ?? 0) + 1;
  }
  sum.bad += page.bad;
  return sum;
}

/**
 * What a whole list says of its days. A month in which papers did not tell their days says nothing of the workdays without
 * papers: they are asked for one by one.
 */
function recordsOf(
  { list, papers, undated, bad, since }: ListSoFar,
  { next, page }: PageToStore,
  oldest: string,
): DayRecord[] {
  const record = (date: string): DayRecord => ({
    date,
    fetchedAt: since,
    papers: papers[date] ?? 0,
    bad: 0,
    etag: null,
  });
  if (!isMonth(list)) return [{ ...record(list), bad, etag: next === null ? page.etag : null }];
  const newest = openDay(new Date(since));
  return daysOfMonth(list)
    .filter((date) => date >= FIRST_DAY && date >= oldest && date <= newest)
    .filter((date) => papers[date] || undated === 0 || isWeekend(date))
    .map(record);
}

/** What a write fails of is told as a `DigestError`: the sync waits longer each time, as after a failed request. */
async function tellingStorage(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (error instanceof DigestError) throw error;
    console.error('Papergloss: the digest was not stored', error);
    throw isDiskFull(error)
      ? new DigestError('storage-full', 'There is no room left on this machine for more papers.')
      : new DigestError('storage', 'The browser did not store the papers that came.');
  }
}
