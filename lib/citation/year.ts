import { yearOf } from '@/lib/paper/dates';
import type { Paper } from '@/lib/paper/paper';

/** The year a paper appeared; arXiv's ids tell it, too: `2308.00352` and `math/0309136` are of 2023 and of 2003. */
export function publicationYear({ id, publishedAt }: Pick<Paper, 'id' | 'publishedAt'>): string {
  const known = yearOf(publishedAt);
  const ofId = /(?:^|\/)(\d\d)\d/.exec(id)?.[1];
  if (known || !ofId) return known;
  // The first paper is of 1991.
  return `${ofId > '90' ? 19 : 20}${ofId}`;
}
