import { useEffect, useState } from 'preact/hooks';
import { Notice } from '@/components/notice/Notice';
import { NarrowBar } from '@/components/search/NarrowBar';
import { ResultHead } from '@/components/search/ResultHead';
import { SearchResults } from '@/components/search/SearchResults';
import { huggingFaceSearch } from '@/lib/paper/addresses';
import { parseQuery, withFilter, withoutChip } from '@/lib/search/query/parse';
import { plainQuery } from '@/lib/search/query/plain';
import type { SearchOrder } from '@/lib/search/types';
import type { Store } from '@/lib/store/open';
import type { ListActions } from './page-view';
import type { SearchThread } from './search-thread';
import { useSearch } from './use-search';
import type { LiveSearches } from './use-searches';

export interface SearchViewProps extends ListActions {
  store: Store;
  thread: SearchThread;
  query: string;
  order: SearchOrder;
  onQuery: (query: string) => void;
  onOrder: (order: SearchOrder) => void;
  searches: LiveSearches;
}

/** Rows that come at a time. */
const PAGE = 20;

/** Papers that match what is typed. */
export function SearchView({ store, thread, query, order, onQuery, onOrder, searches, ...list }: SearchViewProps) {
  const [limit, setLimit] = useState(PAGE);
  useEffect(() => setLimit(PAGE), [query, order]);
  const { answer, state, retry } = useSearch(thread, store.db, query, { limit, order, saved: list.saved });

  if (state === 'failed') return <Notice kind="search-failed" action={{ label: 'Try again', onAction: retry }} />;
  if (!answer) return <Notice kind={state === 'preparing' ? 'search-preparing' : 'loading'} />;

  const isBehind = answer.asked !== query;
  const narrow = (
    <NarrowBar
      chips={isBehind ? parseQuery(query).chips : answer.query.chips}
      facets={answer.facets}
      total={answer.total}
      onRemove={(chip) => onQuery(withoutChip(query, chip))}
      onNarrow={(filter) => onQuery(withFilter(query, filter))}
    />
  );
  if (!answer.total && !answer.near.length && !isBehind)
    return (
      <>
        {narrow}
        <Notice kind="nothing-found" wayOut={{ label: 'Search on Hugging Face', href: elsewhere(query) }} />
      </>
    );
  return (
    <SearchResults
      hits={answer.hits}
      near={answer.near}
      total={answer.total}
      isBehind={isBehind}
      onMore={() => setLimit(answer.hits.length + PAGE)}
      head={
        <>
          {narrow}
          <ResultHead
            total={answer.total}
            order={order}
            onOrder={onOrder}
            hasWords={answer.query.words.length > 0}
            isSaved={searches.find(query) !== undefined}
            onToggleSaved={() => void searches.toggle(query, order)}
          />
        </>
      }
      {...list}
    />
  );
}

/** Hugging Face's own search for the same words, or for all that was typed where that is nothing but filters. */
const elsewhere = (query: string): string => huggingFaceSearch(plainQuery(query, parseQuery(query).chips) || query);
