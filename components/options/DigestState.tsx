import type { ComponentChildren } from 'preact';
import { RetryIcon } from '@/components/parts/icons';
import { historyProgress } from '@/lib/digest/progress';
import type { SyncStatus } from '@/lib/digest/status';
import { formatBytes, formatNumber } from '@/lib/paper/counts';
import { formatAgo, formatDay } from '@/lib/paper/dates';
import { ReachBar } from './ReachBar';

export interface DigestStateProps {
  status: SyncStatus;
  /** How deep the digest is to be, `null` for as deep as there is. */
  historyDays: number | null;
  /** Bytes that everything of ours takes on this machine; `null` where the browser does not tell. */
  storage: number | null;
  /** Milliseconds since 1970. */
  now: number;
  /** Asks for a sync. */
  onRetry(): void;
}

/** What the digest does, or what keeps it from doing it; `growing` says that older days are still to come. */
export function describeState({ state, error, since, lastSync }: SyncStatus, growing: boolean): string {
  if (state === 'syncing') return growing && since ? 'Fetching older days…' : 'Fetching the newest days…';
  if (state === 'offline') return 'Offline. It goes on when the connection is back.';
  if (state === 'failed') return error ? `The last try failed: ${error}` : 'The last try failed.';
  if (lastSync === null) return 'Not fetched yet.';
  return growing ? 'Up to date, and older days are still to come.' : 'Up to date.';
}

/** How the digest stands: what is there, how far back, how fresh, how large, and what goes wrong. */
export function DigestState({ status, historyDays, storage, now, onRetry }: DigestStateProps) {
  const { state, papers, since, lastSync } = status;
  const progress = historyProgress(status, historyDays, now);
  return (
    <>
      <div class="pg-digest-state" data-state={state}>
        <span class="pg-dot" aria-hidden="true" />
        <p role="status" dir="auto">
          {describeState(status, progress !== null)}
        </p>
        {/* Always there, so that the focus stays on what was pressed. */}
        <button
          type="button"
          class="pg-act"
          aria-disabled={state === 'syncing'}
          onClick={() => state !== 'syncing' && onRetry()}
        >
          <RetryIcon />
          {state === 'failed' || state === 'offline' ? 'Try again' : 'Look now'}
        </button>
      </div>
      {progress && <ReachBar progress={progress} />}
      <dl class="pg-digest-facts">
        <Fact name="Papers">{formatNumber(papers)}</Fact>
        {since && !progress && (
          <Fact name="Whole since">
            <time dateTime={since}>{formatDay(since)}</time>
          </Fact>
        )}
        <Fact name="Last fetched">
          {lastSync ? (
            <time dateTime={lastSync}>{formatAgo(lastSync, now)}</time>
          ) : (
            'not yet; these came with Papergloss'
          )}
        </Fact>
        {storage !== null && <Fact name="Room taken">{formatBytes(storage)}, your reading list included</Fact>}
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
