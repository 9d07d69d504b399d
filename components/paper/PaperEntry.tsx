import type { ComponentChildren } from 'preact';
import { PaperLink } from '@/components/parts/PaperLink';
import { Tex } from '@/components/parts/Tex';
import { yearOf } from '@/lib/paper/dates';
import type { Paper } from '@/lib/paper/paper';

export interface PaperEntryProps {
  paper: Paper;
  /** Opens it in place; otherwise it leads to its page. */
  onOpen?: ((id: string) => void) | undefined;
  /** Stands before the year. */
  aside?: ComponentChildren;
  /** A second line. */
  children?: ComponentChildren;
}

/** Another paper, beside the one that is read: a line with its title and its year. */
export function PaperEntry({ paper, onOpen, aside, children }: PaperEntryProps) {
  return (
    <li class="pg-rel" data-paper-id={paper.id}>
      <PaperLink class="pg-rel-title pg-stretched" paper={paper} onOpen={onOpen}>
        <Tex text={paper.title} />
      </PaperLink>
      <span class="pg-rel-year">
        {aside}
        {paper.withdrawnAt && <span class="pg-rel-withdrawn">withdrawn</span>}
        {yearOf(paper.publishedAt)}
      </span>
      {children}
    </li>
  );
}
