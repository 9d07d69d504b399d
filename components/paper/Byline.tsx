import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { splitAuthors } from '@/lib/paper/names';
import type { Paper } from '@/lib/paper/paper';

export interface BylineProps {
  paper: Paper;
  /** How many authors are named before the rest is counted. */
  max?: number;
}

/** Who wrote it and where. The rest of a long list unfolds on demand. */
export function Byline({ paper, max = 3 }: BylineProps) {
  const [all, setAll] = useState(false);
  const { shown, hidden } = splitAuthors(paper.authors, max);
  const names = all ? paper.authors : shown;
  const organization = paper.organization?.fullname || paper.organization?.name;
  if (names.length === 0 && !organization) return null;
  return (
    <p class="pg-byline pg-dots">
      {names.length > 0 && (
        <span>
          {names.map((name, i) => (
            // A name may stand twice; the list is never sorted anew.
            <Fragment key={i}>
              {i > 0 && ', '}
              <bdi>{name}</bdi>
            </Fragment>
          ))}{' '}
          {hidden > 0 && (
            <button type="button" class="pg-quiet" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'fewer' : `and ${hidden} more`}
            </button>
          )}
        </span>
      )}
      {organization && (
        <span>
          <bdi>{organization}</bdi>
        </span>
      )}
    </p>
  );
}
