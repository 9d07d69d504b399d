import { useEffect, useState } from 'preact/hooks';
import type { SyncStatus } from '@/lib/digest/status';
import { send } from '@/lib/messages/send';
import type { PaperglossDatabase } from '@/lib/store/database';
import { readSyncStatus } from '@/lib/store/sync-status';
import { type Live, useLive } from './use-live';

/** While a sync runs, how often to look whether it has ended. */
const SYNC_LOOK_MS = 1_500;
const MINUTE_MS = 60_000;
/** By then a sync that was asked for has begun. */
const BEGUN_MS = 250;

export interface LiveSyncStatus {
  status: Live<SyncStatus>;
  /** Asks for a sync now. How it ends is told by the status. */
  syncNow(): void;
  /** Reads the status anew. */
  look(): void;
}

/** How the digest stands, read again when the database changes and as time goes by. */
export function useSyncStatus(db: PaperglossDatabase): LiveSyncStatus {
  const [beat, setBeat] = useState(0);
  const look = () => setBeat((count) => count + 1);
  const status = useLive(() => readSyncStatus(db), [db, beat]);
  const syncing = status.state === 'ready' && status.value.state === 'syncing';
  useEffect(() => {
    const timer = setInterval(look, syncing ? SYNC_LOOK_MS : MINUTE_MS);
    return () => clearInterval(timer);
  }, [syncing]);
  const syncNow = () => {
    setTimeout(look, BEGUN_MS);
    // A background that does not answer has told nobody how it went: the next look says how things stand.
    send('sync.now', {}).then(look, look);
  };
  return { status, syncNow, look };
}
