import { useEffect, useRef, useState } from 'preact/hooks';
import { useLive } from '@/entrypoints/shared/use-live';
import { send } from '@/lib/messages/send';
import type { SearchAnswer, SearchOptions } from '@/lib/search/types';
import type { PaperglossDatabase } from '@/lib/store/database';
import { isIndexBehind, readSearchState, type SavedEntry } from '@/lib/store/search-index';
import type { SearchThread } from './search-thread';

/** An answer, and the query that it answers: that may be one of some letters ago. */
export type GivenAnswer = SearchAnswer & { asked: string };

export interface LiveSearch {
  /** `null` until there is a first one. */
  answer: GivenAnswer | null;
  /** `preparing`: the papers are not yet taken up for the first time. `failed`: the last question got no answer. */
  state: 'searching' | 'answered' | 'preparing' | 'failed';
  /** Asks again. */
  retry(): void;
}

interface Wish {
  query: string;
  options: SearchOptions;
}

/**
 * Searches while somebody types, and again when the index has changed. One question is under way at a time, and the last
 * keystroke is asked next: no answer comes after that of a later one, and none is worked out that nobody waits for.
 */
export function useSearch(
  thread: SearchThread,
  db: PaperglossDatabase,
  query: string,
  { limit, order, saved }: Pick<SearchOptions, 'limit' | 'order'> & { saved: ReadonlyMap<string, SavedEntry> },
): LiveSearch {
  const [answer, setAnswer] = useState<GivenAnswer | null>(null);
  const [state, setState] = useState<LiveSearch['state']>('searching');
  const [tries, setTries] = useState(0);
  const next = useRef<Wish | null>(null);
  const isAsking = useRef(false);
  const segments = useLive(async () => JSON.stringify((await readSearchState(db))?.segments ?? null), [db]);
  const index = segments.state === 'ready' ? segments.value : segments.state;

  // The background takes papers up, and sleeps while nothing wakes it.
  const behind = useLive(() => isIndexBehind(db), [db]);
  const isBehind = behind.state === 'ready' && behind.value;
  useEffect(() => {
    if (isBehind) send('sync.status', {}).catch(() => {});
  }, [isBehind]);

  const entries = [...saved.values()].map(({ id, status, tags }) => ({ id, status, tags }));
  const savedNow = JSON.stringify(entries);
  // Before the next question is asked, which may be about it.
  useEffect(() => thread.tellSaved(entries), [thread, savedNow]);

  useEffect(() => {
    next.current = null;
    if (!query.trim() || index === 'loading') return;
    if (index === 'failed') return setState('failed');
    // While papers are taken up for the first time there is nothing to be found yet.
    if (index === 'null') return setState('preparing');
    setState('searching');
    next.current = { query, options: { limit, order, facets: true, meaning: true } };
    if (!isAsking.current) void askAll();
  }, [thread, query, limit, order, savedNow, index, tries]);

  // The page goes away in the middle of a question.
  useEffect(
    () => () => {
      next.current = null;
    },
    [],
  );

  async function askAll(): Promise<void> {
    isAsking.current = true;
    for (let wish = next.current; wish; wish = next.current) {
      const { query: asked, options } = wish;
      try {
        const found = await thread.search(asked, options);
        if (next.current) setAnswer({ ...found, asked });
        if (next.current === wish) setState('answered');
      } catch (error) {
        console.error('Papergloss: the search failed', error);
        if (next.current === wish) setState('failed');
      }
      if (next.current === wish) next.current = null;
    }
    isAsking.current = false;
  }

  return { answer, state, retry: () => setTries((count) => count + 1) };
}
