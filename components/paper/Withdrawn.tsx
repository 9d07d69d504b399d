import { WarnIcon } from '@/components/parts/icons';
import { formatDay } from '@/lib/paper/dates';
import type { Paper } from '@/lib/paper/paper';

export interface WithdrawnProps {
  paper: Paper;
}

/** Says of a paper that was withdrawn that it was, and when; nothing of one that stands. */
export function Withdrawn({ paper: { withdrawnAt } }: WithdrawnProps) {
  if (!withdrawnAt) return null;
  return (
    <span class="pg-withdrawn">
      <WarnIcon />
      <span>
        Withdrawn <time dateTime={withdrawnAt}>{formatDay(withdrawnAt)}</time>
      </span>
    </span>
  );
}
