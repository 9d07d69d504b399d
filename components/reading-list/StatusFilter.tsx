import { STATUS_NAMES, StatusMark } from '@/components/parts/StatusSelect';
import { formatNumber } from '@/lib/paper/counts';
import { READING_STATUSES, type ReadingListEntry, type ReadingStatus } from '@/lib/reading-list/entry';

/** What of the list is shown. */
export type ListFilter = ReadingStatus | 'all';

export interface StatusFilterProps {
  entries: readonly ReadingListEntry[];
  filter: ListFilter;
  onFilter(filter: ListFilter): void;
}

/** All, to read, reading, done, each with its count. */
export function StatusFilter({ entries, filter, onFilter }: StatusFilterProps) {
  const count = (name: ListFilter) =>
    name === 'all' ? entries.length : entries.filter((entry) => entry.status === name).length;
  return (
    <fieldset class="pg-filter">
      <legend class="pg-vh">Show</legend>
      {(['all', ...READING_STATUSES] as const).map((name) => (
        <button key={name} type="button" class="pg-pill" aria-pressed={name === filter} onClick={() => onFilter(name)}>
          {name !== 'all' && <StatusMark status={name} />}
          {name === 'all' ? 'All' : STATUS_NAMES[name]}
          <span class="pg-pill-count"> {formatNumber(count(name))}</span>
        </button>
      ))}
    </fieldset>
  );
}
