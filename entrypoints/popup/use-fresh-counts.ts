import { useEffect, useState } from 'preact/hooks';
import { withFilter } from '@/lib/search/query/parse';
import type { SavedSearch } from '@/lib/searches/searches';
import type { SearchThread } from './search-thread';

/** What is new of a followed search, as a search. */
export const freshQuery = ({ query, followedFrom }: SavedSearch): string =>
  withFilter(query, `digest:>=${followedFrom}`);

/** By query, how many papers each followed search has found since its day. */
export function useFreshCounts(thread: SearchThread, saved: readonly SavedSearch[]): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let gone = false;
    void (async () => {
      for (const search of saved) {
        if (search.followedFrom === null) continue;
        // One that cannot be counted now has no count; the search itself tells what is wrong.
        const found = await thread.search(freshQuery(search), { limit: 0 }).catch(() => null);
        if (gone) return;
        if (found) setCounts((before) => new Map(before).set(search.query, found.total));
      }
    })();
    return () => {
      gone = true;
    };
  }, [thread, saved]);
  return counts;
}
