import { useId } from 'preact/hooks';
import { Abstract } from '@/components/paper/Abstract';
import { Byline } from '@/components/paper/Byline';
import { Facts } from '@/components/paper/Facts';
import { Keywords } from '@/components/paper/Keywords';
import { OtherPapers, type SharedThing } from '@/components/paper/OtherPapers';
import { RelatedPapers, type RelatedState } from '@/components/paper/RelatedPapers';
import { RunningHead } from '@/components/paper/RunningHead';
import { StarterNote } from '@/components/paper/StarterNote';
import { Announcement } from '@/components/parts/Announcement';
import { OpenIcon, PageIcon } from '@/components/parts/icons';
import { OutLink } from '@/components/parts/OutLink';
import { PaperLink } from '@/components/parts/PaperLink';
import { SaveAction } from '@/components/parts/SaveButton';
import { type SurfaceProps, surface } from '@/components/parts/theme';
import { arxivPage, arxivPdf } from '@/lib/paper/addresses';
import { countOf } from '@/lib/paper/counts';
import type { Paper } from '@/lib/paper/paper';
import type { ReadingStatus } from '@/lib/reading-list/entry';

export interface PaperCardProps extends SurfaceProps {
  paper: Paper;
  /** Other papers that the link names as well, best first; five of them show. */
  others?: readonly Paper[] | undefined;
  /** What the link leads to, which the paper shares with them. */
  othersOf?: SharedThing | undefined;
  /** What stands near it; the room is kept while it loads. */
  related: RelatedState;
  /** Its state in the reading list, `null` when it is not saved. */
  savedStatus: ReadingStatus | null;
  /** The reader pressed Save or Saved. */
  onToggleSave(): void;
  /** Opens another or a related paper in this card; without it they lead to their pages. */
  onOpenPaper?: ((id: string) => void) | undefined;
}

/**
 * The hover card: a paper's gloss beside the link that names it. A labelled region, never modal, so the page under it
 * keeps the focus. Its height obeys `--pg-max-height`; the text scrolls, the actions stay.
 */
export function PaperCard(props: PaperCardProps) {
  const { paper, others = [], othersOf = 'link', related, savedStatus, onToggleSave, onOpenPaper, ...look } = props;
  const title = useId();
  const votes = paper.upvotes === null ? '' : `, ${countOf(paper.upvotes, 'upvote')}`;
  return (
    <section class="pg pg-card" {...surface(look)} aria-labelledby={title} data-paper-id={paper.id}>
      <Announcement text={`${paper.title}${votes}`} />
      {/* A new paper starts from its top, folded. */}
      <div class="pg-card-body" key={paper.id}>
        <div class="pg-gloss">
          <RunningHead paper={paper} />
          <h2 id={title} class="pg-title" dir="auto">
            <PaperLink paper={paper}>{paper.title}</PaperLink>
          </h2>
          <Byline paper={paper} />
          <Facts paper={paper} />
          {paper.summary && (
            <p class="pg-gist" dir="auto">
              {paper.summary}
            </p>
          )}
        </div>
        <StarterNote paper={paper} />
        <Abstract text={paper.abstract} />
        <Keywords keywords={paper.keywords} limit={4} />
        <OtherPapers others={others} of={othersOf} onOpen={onOpenPaper} />
        <RelatedPapers related={related} onOpen={onOpenPaper} />
      </div>
      <div class="pg-actions">
        <SaveAction saved={savedStatus !== null} onToggle={onToggleSave} />
        <OutLink class="pg-act pg-push" href={arxivPage(paper.id)}>
          <OpenIcon />
          arXiv
        </OutLink>
        <OutLink class="pg-act" href={arxivPdf(paper.id)}>
          <PageIcon />
          PDF
        </OutLink>
      </div>
    </section>
  );
}
