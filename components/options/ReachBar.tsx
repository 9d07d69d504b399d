import type { HistoryProgress } from '@/lib/digest/progress';
import { formatDay } from '@/lib/paper/dates';

export interface ReachBarProps {
  progress: HistoryProgress;
}

/** How far back the digest reaches of how far it is to reach. It is looked at, never read out by itself. */
export function ReachBar({ progress: { goal, reached, share } }: ReachBarProps) {
  const words = reached ? `Back to ${formatDay(reached)}` : 'The newest day comes first';
  return (
    <div class="pg-reach">
      <div
        class="pg-reach-track"
        role="progressbar"
        aria-label="Older days"
        aria-valuenow={Math.floor(share * 100)}
        aria-valuetext={`${words}, on the way to ${formatDay(goal)}`}
      >
        {/* Never so short that it cannot be seen. */}
        <div style={{ inlineSize: `${Math.max(1.5, share * 100)}%` }} />
      </div>
      <p class="pg-reach-words" aria-hidden="true">
        <bdi>{words}</bdi>
        <bdi>{formatDay(goal)}</bdi>
      </p>
    </div>
  );
}
