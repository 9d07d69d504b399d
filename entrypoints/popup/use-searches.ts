import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type SaveFailure, saveFailureOf } from '@/components/parts/SaveFailed';
import {
  type Followed,
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

export type LiveSearches = ReturnType<typeof useSearches>;

/**
 * What was searched for, kept up to date, and what can be done to it.
 *
 * @param look what is there of a search by now
 */
export function useSearches(look: (query: string) => Promise<Followed>) {
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
      await keep({ query: query.trim(), order, savedAt: new Date().toISOString(), followed: null });
    },
    /** Begins to count what is new, or ends it. */
    follow: (search: SavedSearch) => (search.followed ? keep({ ...search, followed: null }) : followFromNow(search)),
    /** What was new of a followed search has been looked at. */
    seen: (search: SavedSearch) => followFromNow(search),
    remove,
    /** What was just removed, `null` when there is nothing to take back. */
    removed,
    undo: async () => {
      if (removed) await keep(removed);
      setRemoved(null);
    },
    forgetRemoved: () => setRemoved(null),
    /** Remembers a query that found something, but for one from a private window. */
    async remember(query: string) {
      if (!query.trim() || (await browser.windows.getCurrent()).incognito) return;
      await change((now) => withRecent(now, query));
    },
    forgetRecent: () => change(withoutRecent),
    /** How the last change failed, if it did. */
    failure,
  };

  async function followFromNow(search: SavedSearch) {
    try {
      await keep({ ...search, followed: await look(search.query) });
    } catch (error) {
      console.error('Papergloss: what is there of a search was not found out', error);
      setFailure('failed');
    }
  }

  async function remove(search: SavedSearch) {
    await change((now) => withoutSaved(now, search.query));
    setRemoved(search);
  }
}
