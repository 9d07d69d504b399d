import { useEffect, useState } from 'preact/hooks';
import { withFilter } from '@/lib/search/query/parse';
import { type Followed, MOST_KNOWN, type SavedSearch } from '@/lib/searches/searches';
import type { PaperglossDatabase } from '@/lib/store/database';
import { newestPapers } from '@/lib/store/papers';
import type { SearchThread } from './search-thread';

/** What of a search was on Daily Papers from a day on, as a search. */
export const freshQuery = (query: string, { day }: Followed): string => withFilter(query, `digest:>=${day}`);

/** All that is there of a search by now, so that what comes later is new. */
export async function lookNow(thread: SearchThread, db: PaperglossDatabase, query: string): Promise<Followed> {
  const [newest] = await newestPapers(db, 1);
  const day = newest?.digestDate ?? new Date().toISOString().slice(0, 10);
  const { hits } = await thread.search(freshQuery(query, { day, known: [] }), { limit: MOST_KNOWN });
  return { day, known: hits.map(({ paper }) => paper.id) };
}

/**
 * By query, how many papers are new of each followed search.
 *
 * @param index changes with the index; counted anew then
 */
export function useFollowed(
  thread: SearchThread,
  searches: readonly SavedSearch[],
  index: string,
): ReadonlyMap<string, number> {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let gone = false;
    void (async () => {
      for (const { query, followed } of searches) {
        if (!followed || index === 'preparing') continue;
        // One that cannot be counted now has no count; the search itself tells what is wrong.
        const found = await thread.search(freshQuery(query, followed), { limit: MOST_KNOWN }).catch(() => null);
        if (gone) return;
        const known = new Set(followed.known);
        const old = found?.hits.filter(({ paper }) => known.has(paper.id)).length ?? 0;
        if (found) setCounts((before) => new Map(before).set(query, found.total - old));
      }
    })();
    return () => {
      gone = true;
    };
  }, [thread, searches, index]);
  return counts;
}
