import { RetryIcon } from '@/components/parts/icons';
import type { SyncStatus } from '@/lib/digest/status';
import { countOf } from '@/lib/paper/counts';
import { formatAgo } from '@/lib/paper/dates';

export interface StatusLineProps {
  status: SyncStatus;
  /** Milliseconds since the epoch. */
  now: number;
  /** Asks for a sync, offered after one failed. */
  onRetry(): void;
}

/** How the digest stands, in plain words. */
export function describeStatus({ state, papers, lastSync, error }: SyncStatus, now: number): string {
  const count = countOf(papers, 'paper');
  if (state === 'syncing') return 'Fetching the digest…';
  if (state === 'failed') return error ? `Last sync failed: ${error.replace(/\.$/, '')}` : 'Last sync failed';
  if (state === 'offline') {
    const since = formatAgo(lastSync, now);
    return `Offline · ${count} from ${since ? since.replace(/^on /, '') : 'the starter digest'}`;
  }
  if (lastSync === null) return `${count} · starter digest`;
  return `${count} · fresh ${formatAgo(lastSync, now)}`;
}

/** The line at the foot of the popup. The dot says nothing the words do not say. */
export function StatusLine({ status, now, onRetry }: StatusLineProps) {
  const failed = status.state === 'failed' || status.state === 'offline';
  return (
    <div class="pg-status" data-state={status.state}>
      <span class="pg-dot" aria-hidden="true" />
      <span class="pg-status-text" role="status">
        {describeStatus(status, now)}
      </span>
      {failed && (
        <button type="button" class="pg-act pg-retry" onClick={() => onRetry()}>
          <RetryIcon />
          Try again
        </button>
      )}
    </div>
  );
}
