import { useEffect, useRef } from 'preact/hooks';
import type { SavedEntry } from '@/lib/store/search-index';
import { createSearchThread, type SearchThread } from './search-thread';

/** Nobody has typed by then. */
const WARM_UP_MS = 500;

/** The thread that searches, and what tells that it knows of other saved papers than before. */
export interface LiveSearchThread {
  thread: SearchThread;
  saved: string;
}

/** The thread that searches, which lives as long as the popup and is told what is saved. */
export function useSearchThread(saved: ReadonlyMap<string, SavedEntry>): LiveSearchThread {
  const thread = useRef<SearchThread>(null);
  thread.current ??= createSearchThread(
    () => new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' }),
  );
  useEffect(() => {
    // What shows first comes first.
    requestIdleCallback(() => thread.current?.warmUp(), { timeout: WARM_UP_MS });
    return () => thread.current?.end();
  }, []);

  const entries = [...saved.values()].map(({ id, status, tags }) => ({ id, status, tags }));
  const now = JSON.stringify(entries);
  const told = useRef('');
  // At once, and not in an effect: whoever draws below may ask about it.
  if (told.current !== now) thread.current.tellSaved(entries);
  told.current = now;
  return { thread: thread.current, saved: now };
}
