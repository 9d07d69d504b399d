import { useId } from 'preact/hooks';
import { BellIcon, CloseIcon } from '@/components/parts/icons';
import { formatNumber } from '@/lib/paper/counts';
import { formatDay } from '@/lib/paper/dates';
import { isSameQuery, type SavedSearch, type Searches } from '@/lib/searches/searches';

export interface PastSearchesProps {
  searches: Searches;
  /** By query, how many papers are new of a followed search; what is not yet counted is missing. */
  fresh: ReadonlyMap<string, number>;
  onSearch(query: string): void;
  onOpen(search: SavedSearch): void;
  /** Opens what is new of a followed search. */
  onOpenFresh(search: SavedSearch): void;
  onFollow(search: SavedSearch): void;
  onRemove(search: SavedSearch): void;
  /** Forgets what was searched for lately. */
  onForget(): void;
}

/** The searches that a person keeps, and those made lately. */
export function PastSearches({ searches, fresh, onSearch, onForget, ...actions }: PastSearchesProps) {
  const [savedId, recentId] = [useId(), useId()];
  const { saved } = searches;
  const recent = searches.recent.filter((query) => !saved.some((search) => isSameQuery(search.query, query)));
  if (!saved.length && !recent.length) return null;
  return (
    <div class="pg-past">
      {saved.length > 0 && (
        <section aria-labelledby={savedId}>
          <h2 id={savedId} class="pg-label">
            Saved searches
          </h2>
          <ul>
            {saved.map((search) => (
              <SavedRow key={search.query} search={search} fresh={fresh.get(search.query)} {...actions} />
            ))}
          </ul>
        </section>
      )}
      {recent.length > 0 && (
        <section aria-labelledby={recentId}>
          <div class="pg-past-head">
            <h2 id={recentId} class="pg-label">
              Searched lately
            </h2>
            <button type="button" class="pg-act" onClick={() => onForget()}>
              Forget
            </button>
          </div>
          <ul class="pg-past-recent">
            {recent.map((query) => (
              <li key={query}>
                <button type="button" class="pg-pill" onClick={() => onSearch(query)}>
                  <bdi>{query}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type SavedRowProps = Pick<PastSearchesProps, 'onOpen' | 'onOpenFresh' | 'onFollow' | 'onRemove'> & {
  search: SavedSearch;
  fresh: number | undefined;
};

function SavedRow({ search, fresh, onOpen, onOpenFresh, onFollow, onRemove }: SavedRowProps) {
  const { query, followed } = search;
  return (
    <li class="pg-past-row">
      <button type="button" class="pg-past-query" dir="auto" onClick={() => onOpen(search)}>
        {query}
      </button>
      {followed && fresh !== undefined && (
        <button
          type="button"
          class="pg-past-fresh"
          data-some={fresh > 0}
          dir="auto"
          title={`Since you looked last, on ${formatDay(followed.day)}`}
          onClick={() => onOpenFresh(search)}
        >
          {formatNumber(fresh)} new
          <span class="pg-vh"> since you looked last</span>
        </button>
      )}
      <button
        type="button"
        class="pg-icon-button pg-save"
        aria-pressed={followed !== null}
        aria-label={`Follow ${query}`}
        title={followed ? 'Stop counting new papers' : 'Count new papers'}
        onClick={() => onFollow(search)}
      >
        <BellIcon />
      </button>
      <button type="button" class="pg-icon-button" aria-label={`Remove ${query}`} onClick={() => onRemove(search)}>
        <CloseIcon />
      </button>
    </li>
  );
}
