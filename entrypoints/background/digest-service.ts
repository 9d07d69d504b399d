import { browser } from 'wxt/browser';
import { createDigestClient } from '@/lib/digest/client';
import { starterPapers } from '@/lib/digest/starter';
import type { SyncStatus } from '@/lib/digest/status';
import { runSync } from '@/lib/digest/sync';
import { publishDigestHosts } from '@/lib/page/digest-hosts';
import type { Settings } from '@/lib/settings/settings';
import { readSettings } from '@/lib/settings/storage';
import { pageHosts } from '@/lib/store/by-key';
import type { PaperglossDatabase } from '@/lib/store/database';
import { createHearing } from '@/lib/store/hearing';
import { putPapers, readRevision } from '@/lib/store/papers';
import { claimRun, eraseDigest, readSyncState, writeSyncState } from '@/lib/store/sync-state';
import { readSyncStatus, SYNC_LOCK } from '@/lib/store/sync-status';
import { createSyncStore } from '@/lib/store/sync-store';
import { isMetered } from './network';

const SYNC_ALARM = 'sync';
const SYNC_EVERY_MINUTES = 30;
/**
 * While a sync runs it rings again and again: should the worker die, the next ring goes on where it was. When the sync
 * has ended it rings once, when the plan has something to do again.
 */
const RESUME_ALARM = 'sync-resume';
/** Chrome allows no less. */
const RESUME_EVERY_MINUTES = 0.5;
/** When a worker has been up for so long, whoever woke it has been answered. */
const SETTLED_MS = 1_000;
const BROKEN_MS = 5 * 60_000;
const DAYS_IN_MEMORY = 3;
/** Between two requests. */
const PAUSE_MS = 250;
/** A day opens for all readers at once; they need not all come in the same second. */
const JITTER_MS = 60_000;

interface SyncWish {
  /** The newest day is wanted, however fresh it is, and whatever failed before. */
  refresh?: boolean;
  /** The connection is back: what failed without it is tried again. */
  reconnected?: boolean;
  /** Lets a sync that runs already end first; without it, that one will do. */
  wait?: boolean;
}

export type DigestService = ReturnType<typeof createDigestService>;

/** Keeps the digest in the store fresh, and says how it stands. */
export function createDigestService(db: PaperglossDatabase) {
  /** Calls off the sync that runs in this worker, if one does. */
  let running = new AbortController();

  /**
   * Runs one sync. One runs at a time: whether this worker's or one's that overlaps it, the browser's lock says at once
   * and lets go of a worker that died; the run's number in the database keeps out whoever slips through.
   */
  const sync = (wish: SyncWish = {}) =>
    navigator.locks.request(SYNC_LOCK, { ifAvailable: !wish.wait }, async (lock) => {
      if (!lock) return;
      running = new AbortController();
      await browser.alarms.create(RESUME_ALARM, { periodInMinutes: RESUME_EVERY_MINUTES });
      await browser.alarms.create(RESUME_ALARM, { when: await runToTheEnd(running.signal, wish) });
    });

  /** Answers when to run again, by this machine's clock, in milliseconds since 1970. */
  async function runToTheEnd(signal: AbortSignal, { refresh = false, reconnected = false }: SyncWish): Promise<number> {
    try {
      const { digestUrl, historyOnMetered, ...settings } = await readSettings();
      // What is kept in memory goes with this worker: no server is to be asked for years of it time and again.
      const historyDays = db.kept === 'disk' ? settings.historyDays : DAYS_IN_MEMORY;
      const run = await claimRun(db, digestUrl);
      const { clockBehind, error } = await readSyncState(db);
      // A person who tries again waits for the server alone.
      const isOver = (refresh && error?.code !== 'limited') || (reconnected && error?.code === 'offline');
      if (isOver) await writeSyncState(db, { notBefore: 0 });
      const hearing = createHearing(db, clockBehind);
      const client = createDigestClient({ baseUrl: digestUrl, signal, now: hearing.now, onAnswer: hearing.onAnswer });
      const next = await runSync({
        store: createSyncStore(db, run, historyDays),
        fetchPage: (request) => hearing.during(() => client.page(request)),
        wishes: () => ({ historyDays, refresh, history: historyOnMetered || !isMetered() }),
        now: hearing.now,
        pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
      });
      await publishHosts(db);
      return Date.now() + Math.max(next - hearing.now().getTime(), 0) + Math.random() * JITTER_MS;
    } catch (error) {
      // The database does not take anything, not even that it failed.
      console.error('Papergloss: the sync broke off', error);
      return Date.now() + BROKEN_MS;
    }
  }

  /** The digest has another paper. Nobody waits for the hosts of it. */
  const papersChanged = () =>
    void publishHosts(db).catch((error: unknown) => console.error('Papergloss: hosts are not published', error));

  async function loadStarter(): Promise<void> {
    const file = await fetch(browser.runtime.getURL('/starter-digest.json'));
    await putPapers(db, starterPapers(await file.json()));
    await publishHosts(db);
  }

  /**
   * Settles once there is something to answer from: on the very first start, and after another page erased the database,
   * the starter digest has to be written. Answers whether this worker was the one that had to.
   */
  const ready = once(async () => {
    const [paper] = await db.papers.limit(1).primaryKeys();
    if (paper === undefined) await loadStarter();
    return paper === undefined;
  });
  db.on('versionchange', ready.forget);
  db.on('close', ready.forget);

  return {
    ready: ready.get,
    papersChanged,

    status: () => readSyncStatus(db),

    /** Registers what brings the sync about: installation, browser start, the alarms. */
    listen(): void {
      browser.runtime.onInstalled.addListener(async ({ reason }) => {
        // A new version may bring a larger starter digest; it adds to what is there and replaces nothing.
        await (reason === 'update' ? loadStarter() : ready.get());
        await sync();
      });
      browser.runtime.onStartup.addListener(() => void sync());
      browser.alarms.onAlarm.addListener(({ name }) => {
        if (name === SYNC_ALARM || name === RESUME_ALARM) void sync();
      });
      // Alarms may be lost when the browser restarts; creating one anew would put its next time off.
      void browser.alarms.get(SYNC_ALARM).then((alarm) => {
        if (!alarm) return browser.alarms.create(SYNC_ALARM, { periodInMinutes: SYNC_EVERY_MINUTES });
      });
      addEventListener('online', () => void sync({ reconnected: true }));
      // A worker before this one may have died between writing papers and publishing their hosts.
      setTimeout(papersChanged, SETTLED_MS);
    },

    /** Forgets the digest and begins anew, with the papers that come with the extension. */
    async erase(): Promise<void> {
      running.abort();
      await navigator.locks.request(SYNC_LOCK, async () => {
        await eraseDigest(db);
        await loadStarter();
      });
      void sync({ wait: true });
    },

    /** Another server or another depth: what is missing is fetched now, and nothing more of what was asked before. */
    settingsChanged(now: Settings, before: Settings): void {
      const asks = ({ digestUrl, historyDays, historyOnMetered }: Settings) => [
        digestUrl,
        historyDays,
        historyOnMetered,
      ];
      if (String(asks(now)) === String(asks(before))) return;
      running.abort();
      void sync({ wait: true });
    },

    /** Asks for today's list and all that is due; resolves when that has ended. */
    async syncNow(): Promise<SyncStatus> {
      await sync({ refresh: true, wait: true });
      return readSyncStatus(db);
    },
  };
}

/** Tells content scripts which hosts are worth asking about, and that papers which were unknown may be known now. */
async function publishHosts(db: PaperglossDatabase): Promise<void> {
  await publishDigestHosts(await readRevision(db), () => pageHosts(db));
}

/** Runs `work` at the first call; later calls get the same promise, until it fails or is forgotten. */
function once<T>(work: () => Promise<T>): { get(): Promise<T>; forget(): void } {
  let promise: Promise<T> | null = null;
  const forget = () => {
    promise = null;
  };
  return {
    get() {
      promise ??= work().catch((error) => {
        forget();
        throw error;
      });
      return promise;
    },
    forget,
  };
}
