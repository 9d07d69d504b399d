import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { PaperList } from '@/components/paper/PaperList';
import { PaperRow, type PaperRowProps } from '@/components/paper/PaperRow';
import { useKeptFocus } from '@/components/parts/use-kept-focus';
import type { Paper } from '@/lib/paper/paper';
import type { SearchHit } from '@/lib/search/types';
import { MoreRows } from './MoreRows';

export interface SearchResultsProps extends Pick<PaperRowProps, 'onOpen' | 'onToggleSave'> {
  hits: readonly SearchHit[];
  /** Papers that mean the same in other words; nothing shows when there are none. */
  near: readonly SearchHit[];
  total: number;
  /** Ids of what is saved. */
  saved: { has(id: Paper['id']): boolean };
  /** A later query is being answered: these are still the papers of an earlier one. */
  isBehind: boolean;
  onMore(): void;
  /** What stands over the rows. */
  head: ComponentChildren;
  /** What stands there when there is nothing. */
  empty: ComponentChildren;
}

/** What takes the focus when what had it is gone with an earlier answer. */
const HEIRS = '.pg-row-title, .pg-pill, a';

/** Found papers, each with where it shows why; then those that are near in meaning, never among them. */
export function SearchResults({ hits, near, total, saved, isBehind, onMore, head, empty, ...row }: SearchResultsProps) {
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root, null, HEIRS);
  const rowsOf = (some: readonly SearchHit[]) =>
    some.map(({ paper, title, snippet }) => (
      <PaperRow
        key={paper.id}
        paper={paper}
        saved={saved.has(paper.id)}
        snippet={snippet?.text}
        highlights={{ title, snippet: snippet?.ranges ?? [] }}
        {...row}
      />
    ));
  return (
    <div ref={root} class="pg-results" aria-busy={isBehind}>
      {head}
      {hits.length > 0 && <PaperList heading="Found">{rowsOf(hits)}</PaperList>}
      {!hits.length && !near.length && empty}
      {/* What follows would never be reached if more rows came by themselves. */}
      <MoreRows shown={hits.length} total={total} onMore={onMore} comes={near.length === 0} />
      {near.length > 0 && (
        <div class="pg-near">
          <PaperList heading="Near in meaning" showHeading aside="in other words">
            {rowsOf(near)}
          </PaperList>
        </div>
      )}
    </div>
  );
}
