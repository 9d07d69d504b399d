import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type SaveFailure, saveFailureOf } from '@/components/parts/SaveFailed';
import {
  isSameQuery,
  NO_SEARCHES,
  type SavedSearch,
  type Searches,
  withoutRecent,
  withoutSaved,
  withRecent,
  withSaved,
} from '@/lib/searches/searches';
import { readSearches, updateSearches, watchSearches } from '@/lib/searches/storage';

const today = () => new Date().toISOString().slice(0, 10);

export type LiveSearches = ReturnType<typeof useSearches>;

/** What was searched for, kept up to date, and what can be done to it. */
export function useSearches() {
  const [searches, setSearches] = useState<Searches>(NO_SEARCHES);
  const [removed, setRemoved] = useState<SavedSearch | null>(null);
  const [failure, setFailure] = useState<SaveFailure | null>(null);
  useEffect(() => {
    readSearches().then(setSearches, (error: unknown) =>
      console.error('Papergloss: the searches cannot be read', error),
    );
    return watchSearches(setSearches);
  }, []);

  const change = async (work: (searches: Searches) => Searches) => {
    setFailure(null);
    try {
      await updateSearches(work);
    } catch (error) {
      console.error('Papergloss: the searches were not changed', error);
      setFailure(saveFailureOf(error));
    }
  };
  const keep = (search: SavedSearch) => change((now) => withSaved(now, search));
  const find = (query: string) => searches.saved.find((search) => isSameQuery(search.query, query));

  return {
    searches,
    find,
    /** Keeps a search, or no longer. */
    async toggle(query: string, order: SavedSearch['order']) {
      const saved = find(query);
      if (saved) return remove(saved);
      await keep({ query: query.trim(), order, savedAt: new Date().toISOString(), followedFrom: null });
    },
    /** Begins to count what is new, or ends it. */
    follow: (search: SavedSearch) => keep({ ...search, followedFrom: search.followedFrom === null ? today() : null }),
    /** What was new has been looked at. */
    seen: (search: SavedSearch) => search.followedFrom !== null && keep({ ...search, followedFrom: today() }),
    remove,
    /** What was just removed, `null` when there is nothing to take back. */
    removed,
    undo: async () => {
      if (removed) await keep(removed);
      setRemoved(null);
    },
    forgetRemoved: () => setRemoved(null),
    /** Remembers a query that led to something, but for one from a private window. */
    async remember(query: string) {
      if (!query.trim() || (await browser.windows.getCurrent()).incognito) return;
      await change((now) => withRecent(now, query));
    },
    forgetRecent: () => change(withoutRecent),
    /** How the last change failed, if it did. */
    failure,
  };

  async function remove(search: SavedSearch) {
    await change((now) => withoutSaved(now, search.query));
    setRemoved(search);
  }
}
