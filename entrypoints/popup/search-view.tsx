import { Notice } from '@/components/notice/Notice';
import { PaperList } from '@/components/paper/PaperList';
import { PaperRow } from '@/components/paper/PaperRow';
import { countOf } from '@/lib/paper/counts';
import type { Store } from '@/lib/store/open';
import { BrowseView } from './browse-view';
import type { ListActions } from './page-view';
import { useSearch } from './use-search';

export interface SearchViewProps extends ListActions {
  store: Store;
  query: string;
}

const MOST_HITS = 50;

/** Papers that match what is typed; those to browse while nothing is. */
export function SearchView({ store, query, saved, onOpen, onToggleSave }: SearchViewProps) {
  const answer = useSearch(store, { query, limit: MOST_HITS });
  const row = { onOpen, onToggleSave };
  if (!query.trim()) return <BrowseView db={store.db} saved={saved} {...row} />;
  if (!answer) return <Notice kind="loading" />;
  if (!answer.total && answer.asked === query) return <Notice kind="nothing-found" />;
  return (
    <PaperList heading="Found" showHeading aside={countOf(answer.total, 'paper')}>
      {answer.hits.map(({ paper, title, snippet }) => (
        <PaperRow
          key={paper.id}
          paper={paper}
          saved={saved.has(paper.id)}
          snippet={snippet?.text}
          highlights={{ title, snippet: snippet?.ranges ?? [] }}
          {...row}
        />
      ))}
    </PaperList>
  );
}
