import { countOf, formatNumber } from '@/lib/paper/counts';
import type { Paper } from '@/lib/paper/paper';
import type { Trend } from '@/lib/paper/trend';
import { Sparkline } from './Sparkline';

export interface TrendLineProps {
  paper: Paper;
  trend: Trend;
}

/** `+23 in 2 days`; a day alone is `a day`. */
export function describeTrend({ gain, days }: Trend): string {
  return `+${formatNumber(gain)} in ${days === 1 ? 'a day' : countOf(days, 'day')}`;
}

/** Why a paper is among those that rise: what it gained, and how it came to that. */
export function TrendLine({ paper, trend }: TrendLineProps) {
  return (
    <p class="pg-trend">
      <span dir="auto">{describeTrend(trend)}</span>
      <Sparkline points={paper.upvoteHistory} />
    </p>
  );
}
