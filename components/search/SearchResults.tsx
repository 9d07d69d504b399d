import type { ComponentChildren } from 'preact';
import { PaperList } from '@/components/paper/PaperList';
import { PaperRow, type PaperRowProps } from '@/components/paper/PaperRow';
import type { Paper } from '@/lib/paper/paper';
import type { SearchHit } from '@/lib/search/types';
import { MoreRows } from './MoreRows';

export interface SearchResultsProps extends Pick<PaperRowProps, 'onOpen' | 'onToggleSave'> {
  hits: readonly SearchHit[];
  total: number;
  /** Ids of what is saved. */
  saved: { has(id: Paper['id']): boolean };
  /** A later query is being answered: these are still the papers of an earlier one. */
  isBehind: boolean;
  onMore(): void;
  /** What stands over the rows. */
  head: ComponentChildren;
}

/** Found papers, each with where it shows why. */
export function SearchResults({ hits, total, saved, isBehind, onMore, head, ...row }: SearchResultsProps) {
  return (
    <div class="pg-results" aria-busy={isBehind}>
      {head}
      <PaperList heading="Found">
        {hits.map(({ paper, title, snippet }) => (
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
      <MoreRows shown={hits.length} total={total} onMore={onMore} />
    </div>
  );
}
