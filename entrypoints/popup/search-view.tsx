import { useEffect, useMemo, useState } from 'preact/hooks';
import { Notice } from '@/components/notice/Notice';
import { PaperList } from '@/components/paper/PaperList';
import { PaperRow } from '@/components/paper/PaperRow';
import { countOf } from '@/lib/paper/counts';
import { createPaperSearch, type SearchAnswer } from '@/lib/search';
import type { PaperglossDatabase } from '@/lib/store/database';
import { derivedFromPapers } from '@/lib/store/derived';
import { BrowseView } from './browse-view';
import type { ListActions } from './page-view';

export interface SearchViewProps extends ListActions {
  db: PaperglossDatabase;
  query: string;
}

const MOST_HITS = 50;

/** Papers that match what is typed; those to browse while nothing is. */
export function SearchView({ db, query, saved, onOpen, onToggleSave }: SearchViewProps) {
  const search = useMemo(() => derivedFromPapers(db, createPaperSearch), [db]);
  const [answer, setAnswer] = useState<(SearchAnswer & { query: string }) | null>(null);
  const wanted = query.trim();

  useEffect(() => {
    let stale = false;
    search().then((papers) => {
      // Between two keystrokes only the last one is worth an answer.
      if (!stale && wanted) setAnswer({ ...papers.search(wanted, { limit: MOST_HITS }), query: wanted });
    });
    return () => {
      stale = true;
    };
  }, [search, wanted]);

  const row = { onOpen, onToggleSave };
  if (!wanted) return <BrowseView db={db} saved={saved} {...row} />;
  if (!answer) return <Notice kind="loading" />;
  if (!answer.total && answer.query === wanted) return <Notice kind="nothing-found" />;
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
