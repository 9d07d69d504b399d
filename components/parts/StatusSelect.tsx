import { plainText } from '@/lib/paper/tex';
import { READING_STATUSES, type ReadingStatus } from '@/lib/reading-list/entry';
import { DownIcon } from './icons';

/** The states of a saved paper in plain words. */
export const STATUS_NAMES: Record<ReadingStatus, string> = {
  'to-read': 'To read',
  reading: 'Reading',
  done: 'Done',
};

export interface StatusSelectProps {
  /** The paper's title, which completes the control's name. */
  title: string;
  status: ReadingStatus;
  onStatus(status: ReadingStatus): void;
}

/** How far a person is with a paper: the browser's own select, in our clothes. */
export function StatusSelect({ title, status, onStatus }: StatusSelectProps) {
  return (
    <span class="pg-select">
      <select
        aria-label={`Status of ${plainText(title)}`}
        value={status}
        onChange={(event) => onStatus(event.currentTarget.value as ReadingStatus)}
      >
        {READING_STATUSES.map((name) => (
          <option key={name} value={name}>
            {STATUS_NAMES[name]}
          </option>
        ))}
      </select>
      <StatusMark status={status} />
      <DownIcon />
    </span>
  );
}

/** An empty ring, a half-full one, a full one: told apart without colour. */
export function StatusMark({ status }: { status: ReadingStatus }) {
  return (
    <svg class="pg-icon pg-status-mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="5" />
      {status === 'reading' && <path class="pg-filled" d="M8 3a5 5 0 0 1 0 10Z" />}
      {status === 'done' && <circle class="pg-filled" cx="8" cy="8" r="5" />}
    </svg>
  );
}
