import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLive } from '@/entrypoints/shared/use-live';
import { createSearch, type SearchAnswer, type SearchOrder } from '@/lib/search';
import type { Store } from '@/lib/store/open';
import { listReading } from '@/lib/store/reading-list';
import { openSearchIndex, readSearchState, searchSources } from '@/lib/store/search-index';

export interface SearchWish {
  query: string;
  /** So many of the answer, from the first on. */
  limit: number;
  order?: SearchOrder | undefined;
  facets?: boolean | undefined;
}

/** An answer, and the query that it answers: that may be one of some letters ago. */
export type GivenAnswer = SearchAnswer & { asked: string };

/**
 * Searches in this page while somebody types, and again when the index has changed. `null` until there is a first answer;
 * an answer never comes after that of a later keystroke.
 */
export function useSearch({ db, list }: Store, { query, limit, order, facets }: SearchWish): GivenAnswer | null {
  const search = useMemo(
    () =>
      createSearch(
        openSearchIndex(db),
        searchSources(db, () => listReading(list)),
      ),
    [db, list],
  );
  const [answer, setAnswer] = useState<GivenAnswer | null>(null);
  const state = useLive(async () => JSON.stringify((await readSearchState(db))?.segments ?? null), [db]);
  const index = state.state === 'ready' ? state.value : null;

  useEffect(() => {
    let isStale = false;
    // While papers are taken up for the first time there is nothing to be found yet.
    if (!query.trim() || index === 'null') return;
    search.search(query, { limit, order, facets }).then(
      (found) => isStale || setAnswer({ ...found, asked: query }),
      (error: unknown) => console.error('Papergloss: the search failed', error),
    );
    return () => {
      isStale = true;
    };
  }, [search, query, limit, order, facets, index]);

  return answer;
}
