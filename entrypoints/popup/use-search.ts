import { useEffect, useRef, useState } from 'preact/hooks';
import { useLive } from '@/entrypoints/shared/use-live';
import { send } from '@/lib/messages/send';
import type { SearchAnswer, SearchOptions } from '@/lib/search/types';
import type { PaperglossDatabase } from '@/lib/store/database';
import { isIndexBehind, isIndexInTheMaking, readSearchState } from '@/lib/store/search-index';
import type { SearchThread } from './search-thread';

/** An answer, and what it answers: that may be a query of some letters ago. */
export type GivenAnswer = SearchAnswer & { asked: string; askedOrder: SearchOptions['order'] };

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
 * Searches while somebody types, and again when the index or what is saved has changed. One question is under way at a
 * time, and the last keystroke is asked next: no answer comes after that of a later one, and none is worked out that nobody
 * waits for.
 *
 * @param saved changes with what is saved, of which the thread has been told
 */
export function useSearch(
  thread: SearchThread,
  db: PaperglossDatabase,
  { query, limit, order, saved }: { query: string; saved: unknown } & Pick<SearchOptions, 'limit' | 'order'>,
): LiveSearch {
  const [answer, setAnswer] = useState<GivenAnswer | null>(null);
  const [state, setState] = useState<LiveSearch['state']>('searching');
  const [tries, setTries] = useState(0);
  const next = useRef<Wish | null>(null);
  const isAsking = useRef(false);
  const index = useIndexState(db, tries);

  useEffect(() => {
    next.current = null;
    if (!query.trim() || index === 'loading') return;
    if (index === 'failed' || index === 'preparing') return setState(index);
    setState('searching');
    next.current = { query, options: { limit, order, facets: true, meaning: true } };
    if (!isAsking.current) void askAll();
  }, [thread, query, limit, order, saved, index, tries]);

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
        if (next.current) setAnswer({ ...found, asked, askedOrder: options.order });
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

/**
 * What the index consists of now, as a text, or why nothing can be found in it. The background, which takes papers up, is
 * woken where some wait.
 */
export function useIndexState(db: PaperglossDatabase, tries = 0): string {
  const live = useLive(async () => {
    if (await isIndexInTheMaking(db)) return 'preparing';
    return JSON.stringify((await readSearchState(db))?.segments);
  }, [db, tries]);
  const behind = useLive(() => isIndexBehind(db), [db, tries]);
  const isBehind = behind.state === 'ready' && behind.value;
  useEffect(() => {
    if (isBehind) send('sync.status', {}).catch(() => {});
  }, [isBehind]);
  return live.state === 'ready' ? live.value : live.state;
}
