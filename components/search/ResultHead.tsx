import { DownIcon, SaveIcon } from '@/components/parts/icons';
import { countOf } from '@/lib/paper/counts';
import { SEARCH_ORDERS, type SearchOrder } from '@/lib/search/types';

export interface ResultHeadProps {
  total: number;
  order: SearchOrder;
  onOrder(order: SearchOrder): void;
  /** Without words no paper matches better than another. */
  hasWords: boolean;
  isSaved: boolean;
  onToggleSaved(): void;
}

export const ORDER_NAMES: Record<SearchOrder, string> = {
  relevance: 'Best match',
  date: 'Newest',
  upvotes: 'Most upvoted',
  trending: 'Rising',
};

/** How much was found, in which order it stands, and whether the search is kept. */
export function ResultHead({ total, order, onOrder, hasWords, isSaved, onToggleSaved }: ResultHeadProps) {
  const orders = SEARCH_ORDERS.filter((name) => hasWords || name !== 'relevance');
  const shown = orders.includes(order) ? order : 'date';
  return (
    <div class="pg-result-head">
      {/* Told again when it changes, so that a search is heard to have found something. */}
      <p class="pg-label" role="status" dir="auto">
        {total ? countOf(total, 'paper') : 'No paper has these words'}
      </p>
      <button type="button" class="pg-act pg-save" aria-pressed={isSaved} onClick={() => onToggleSaved()}>
        <SaveIcon />
        <span>
          {isSaved ? 'Saved' : 'Save'}
          <span class="pg-vh"> search</span>
        </span>
      </button>
      {total > 1 && (
        <span class="pg-select">
          <select
            aria-label="Order"
            value={shown}
            onChange={(event) => onOrder(event.currentTarget.value as SearchOrder)}
          >
            {orders.map((name) => (
              <option key={name} value={name}>
                {ORDER_NAMES[name]}
              </option>
            ))}
          </select>
          <DownIcon />
        </span>
      )}
    </div>
  );
}
