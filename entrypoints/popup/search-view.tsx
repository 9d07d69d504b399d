import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
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
import { useSearch } from './use-search';
import type { LiveSearchThread } from './use-search-thread';
import type { LiveSearches } from './use-searches';

export interface SearchViewProps extends ListActions {
  store: Store;
  thread: LiveSearchThread;
  query: string;
  order: SearchOrder;
  onQuery: (query: string) => void;
  onOrder: (order: SearchOrder) => void;
  searches: LiveSearches;
  /** The query has been entered: the first paper is wanted, as soon as it is known. */
  isEntered: boolean;
  onReached: () => void;
}

/** Rows that come at a time. */
const PAGE = 20;

/** Papers that match what is typed. */
export function SearchView(props: SearchViewProps) {
  const { store, thread, query, order, onQuery, onOrder, searches, isEntered, onReached, ...list } = props;
  const [more, setMore] = useState({ query, order, limit: PAGE });
  const limit = more.query === query && more.order === order ? more.limit : PAGE;
  const wish = { query, limit, order, saved: thread.saved };
  const { answer, state, retry } = useSearch(thread.thread, store.db, wish);
  const top = useRef<HTMLDivElement>(null);
  const isAnswered = answer?.asked === query && answer.askedOrder === order;

  // Another answer is read from its beginning.
  useLayoutEffect(() => {
    top.current?.closest('.pg-panel')?.scrollTo(0, 0);
  }, [answer?.asked, answer?.askedOrder]);
  useEffect(() => {
    if (!isEntered || !isAnswered) return;
    onReached();
    const first = top.current?.querySelector<HTMLElement>('.pg-row-title');
    first?.focus();
    if (first) void searches.remember(query);
  }, [isEntered, isAnswered]);

  if (state === 'failed') return <Notice kind="search-failed" action={{ label: 'Try again', onAction: retry }} />;
  if (!answer) return <Notice kind={state === 'preparing' ? 'search-preparing' : 'loading'} />;

  const { total, hits, near, facets } = answer;
  return (
    <div ref={top} class="pg-found">
      <SearchResults
        hits={hits}
        near={near}
        total={total}
        isBehind={!isAnswered}
        onMore={() => setMore({ query, order, limit: hits.length + PAGE })}
        head={
          <>
            <NarrowBar
              chips={isAnswered ? answer.query.chips : parseQuery(query).chips}
              facets={facets}
              total={total}
              onRemove={(chip) => onQuery(withoutChip(query, chip))}
              onNarrow={(filter) => onQuery(withFilter(query, filter))}
            />
            <ResultHead
              total={total}
              order={isAnswered ? answer.order : order}
              onOrder={onOrder}
              hasBest={order !== 'relevance' || answer.order === 'relevance'}
              isOnlyNear={total === 0 && near.length > 0}
              isSaved={searches.find(query) !== undefined}
              onToggleSaved={() => void searches.toggle(query, order)}
            />
          </>
        }
        empty={<Notice kind="nothing-found" wayOut={{ label: 'Search on Hugging Face', href: elsewhere(query) }} />}
        {...list}
      />
    </div>
  );
}

/** Hugging Face's own search for the same words, or for all that was typed where that is nothing but filters. */
const elsewhere = (query: string): string => huggingFaceSearch(plainQuery(query, parseQuery(query).chips) || query);
