import { onTestFinished } from 'vitest';
import { syncInMemory } from '../../digest-server/sync-in-memory';

export type { SyncRun } from '../../digest-server/sync-in-memory';

/** A sync for one test. */
export function aSync(now: () => Date) {
  const sync = syncInMemory(now);
  onTestFinished(() => sync.db.delete());
  return sync;
}
