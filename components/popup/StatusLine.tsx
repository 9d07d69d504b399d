import { RetryIcon } from '@/components/parts/icons';
import { historyProgress } from '@/lib/digest/progress';
import type { SyncStatus } from '@/lib/digest/status';
import { countOf } from '@/lib/paper/counts';
import { formatAgo, formatMonth } from '@/lib/paper/dates';

export interface StatusLineProps {
  status: SyncStatus;
  /** How deep the digest is to be, `null` for as deep as there is; left out as long as that is unknown. */
  historyDays?: number | null | undefined;
  /** Milliseconds since the epoch. */
  now: number;
  /** Asks for a sync, offered after one failed. */
  onRetry(): void;
}

/** How the digest stands, in plain words; `growing` says that the newest days are there and older ones are coming. */
export function describeStatus({ state, papers, lastSync, error }: SyncStatus, now: number, growing = false): string {
  const count = countOf(papers, 'paper');
  if (state === 'syncing') return growing ? 'Fetching older days' : 'Fetching the digest…';
  if (state === 'failed') return error ? `Last sync failed: ${error.replace(/\.$/, '')}` : 'Last sync failed';
  if (state === 'offline') {
    const since = formatAgo(lastSync, now);
    return `Offline · ${count} from ${since ? since.replace(/^on /, '') : 'the starter digest'}`;
  }
  if (lastSync === null) return `${count} · starter digest`;
  return `${count} · fresh ${formatAgo(lastSync, now)}`;
}

/** The line at the foot of the popup. The dot says nothing the words do not say. */
export function StatusLine({ status, historyDays, now, onRetry }: StatusLineProps) {
  const failed = status.state === 'failed' || status.state === 'offline';
  const progress = historyDays === undefined ? null : historyProgress(status, historyDays, now);
  const reached = progress?.reached;
  return (
    <div class="pg-status" data-state={status.state}>
      <span class="pg-dot" aria-hidden="true" />
      <p class="pg-status-text" dir="auto">
        <span role="status">{describeStatus(status, now, !!reached)}</span>
        {/* It changes with every month that comes, which is nothing to read out. */}
        {reached && !failed && <span> · back to {formatMonth(reached)}</span>}
      </p>
      {failed && (
        <button type="button" class="pg-act pg-retry" onClick={() => onRetry()}>
          <RetryIcon />
          Try again
        </button>
      )}
    </div>
  );
}
