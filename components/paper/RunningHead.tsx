import { formatDay } from '@/lib/paper/dates';
import type { Paper } from '@/lib/paper/paper';
import { Withdrawn } from './Withdrawn';

export interface RunningHeadProps {
  paper: Paper;
}

/** The line above a printed page: where it is from and when; under it, that the paper was withdrawn. */
export function RunningHead({ paper }: RunningHeadProps) {
  const day = formatDay(paper.publishedAt);
  return (
    <>
      <p class="pg-head">
        <span dir="ltr">arXiv {paper.id}</span>
        {day && (
          <time dir="auto" dateTime={paper.publishedAt ?? undefined}>
            {day}
          </time>
        )}
      </p>
      <Withdrawn paper={paper} />
    </>
  );
}
