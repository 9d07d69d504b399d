import { DownIcon, SaveIcon } from '@/components/parts/icons';
import { countOf } from '@/lib/paper/counts';
import { SEARCH_ORDERS, type SearchOrder } from '@/lib/search/types';

export interface ResultHeadProps {
  total: number;
  /** The order they really have. */
  order: SearchOrder;
  onOrder(order: SearchOrder): void;
  /** Whether some papers match better than others, as far as is known; without words none does. */
  hasBest: boolean;
  /** Nothing has the words, and something is near in meaning. */
  isOnlyNear: boolean;
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
export function ResultHead({ total, order, onOrder, hasBest, isOnlyNear, isSaved, onToggleSaved }: ResultHeadProps) {
  const orders = SEARCH_ORDERS.filter((name) => hasBest || name !== 'relevance');
  return (
    <div class="pg-result-head">
      {/* Told again when it changes, so that a search is heard to have found something. */}
      <p class="pg-label" role="status" dir="auto">
        {isOnlyNear ? 'No paper has these words' : countOf(total, 'paper')}
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
            value={order}
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
