import { useState } from 'preact/hooks';
import { Notice } from '@/components/notice/Notice';
import { PaperList } from '@/components/paper/PaperList';
import { PaperRow } from '@/components/paper/PaperRow';
import { OrderSwitch, type PaperOrder } from '@/components/popup/OrderSwitch';
import { PastSearches } from '@/components/search/PastSearches';
import { useLive } from '@/entrypoints/shared/use-live';
import type { Paper } from '@/lib/paper/paper';
import type { Trend } from '@/lib/paper/trend';
import type { SearchOrder } from '@/lib/search/types';
import type { PaperglossDatabase } from '@/lib/store/database';
import { newestPapers } from '@/lib/store/papers';
import { risingPapers } from '@/lib/store/rising';
import type { ListActions } from './page-view';
import type { SearchThread } from './search-thread';
import { freshQuery, useFollowed } from './use-followed';
import { useIndexState } from './use-search';
import type { LiveSearches } from './use-searches';

export interface BrowseViewProps extends ListActions {
  db: PaperglossDatabase;
  thread: SearchThread;
  searches: LiveSearches;
  onSearch: (query: string, order?: SearchOrder) => void;
}

const MOST = 30;
const HEADINGS: Record<PaperOrder, string> = { newest: 'Newest in the digest', rising: 'Rising fastest now' };

async function papersIn(db: PaperglossDatabase, order: PaperOrder): Promise<{ paper: Paper; trend?: Trend }[]> {
  if (order === 'rising') return risingPapers(db, new Date().toISOString().slice(0, 10), MOST);
  return (await newestPapers(db, MOST)).map((paper) => ({ paper }));
}

/** What there is to read while nothing is searched for: the searches made before, the newest papers, or those that rise. */
export function BrowseView({ db, thread, searches, onSearch, saved, onOpen, onToggleSave }: BrowseViewProps) {
  const [order, setOrder] = useState<PaperOrder>('newest');
  // What is shown knows its order: right after a choice the rows are still those of the other one.
  const found = useLive(async () => ({ order, rows: await papersIn(db, order) }), [db, order]);
  const fresh = useFollowed(thread, searches.searches.saved, useIndexState(db));
  if (found.state !== 'ready') return <Notice kind="loading" />;
  const { order: shown, rows } = found.value;
  if (shown === 'newest' && !rows.length) return <Notice kind="no-digest" />;
  return (
    <>
      <PastSearches
        searches={searches.searches}
        fresh={fresh}
        onSearch={onSearch}
        onOpen={({ query, order }) => onSearch(query, order)}
        onOpenFresh={(search) => {
          if (search.followed) onSearch(freshQuery(search.query, search.followed), 'date');
          void searches.seen(search);
        }}
        onFollow={(search) => void searches.follow(search)}
        onRemove={(search) => void searches.remove(search)}
        onForget={() => void searches.forgetRecent()}
      />
      <OrderSwitch order={order} onOrder={setOrder} />
      {rows.length ? (
        <PaperList heading={HEADINGS[shown]}>
          {rows.map(({ paper, trend }) => (
            <PaperRow
              key={paper.id}
              paper={paper}
              trend={trend}
              saved={saved.has(paper.id)}
              onOpen={onOpen}
              onToggleSave={onToggleSave}
            />
          ))}
        </PaperList>
      ) : (
        <Notice kind="none-rising" />
      )}
    </>
  );
}
