import { useEffect, useId, useRef } from 'preact/hooks';
import { BackIcon, OpenIcon, PageIcon } from '@/components/parts/icons';
import { OutLink } from '@/components/parts/OutLink';
import { SaveAction } from '@/components/parts/SaveButton';
import { StatusSelect } from '@/components/parts/StatusSelect';
import { Tex } from '@/components/parts/Tex';
import { arxivPage, arxivPdf, huggingFacePage, isOnHuggingFace } from '@/lib/paper/addresses';
import type { Paper } from '@/lib/paper/paper';
import type { ReadingStatus } from '@/lib/reading-list/entry';
import { Byline } from './Byline';
import { Facts } from './Facts';
import { Keywords } from './Keywords';
import { Linked } from './Linked';
import { RelatedPapers, type RelatedState } from './RelatedPapers';
import { RunningHead } from './RunningHead';
import { StarterNote } from './StarterNote';

export interface PaperDetailProps {
  paper: Paper;
  related: RelatedState;
  /** Its state in the reading list, `null` when it is not saved. */
  savedStatus: ReadingStatus | null;
  /** The reader pressed Save or Saved. */
  onToggleSave(): void;
  /** The reader chose another state for a saved paper. */
  onStatus(status: ReadingStatus): void;
  /** Opens a related paper in place of this one. */
  onOpenPaper(id: string): void;
  onBack(): void;
  /** Where back leads, completes the button's name: `Search`, `Reading list`. */
  backTo?: string;
}

/** Everything known of one paper, in the popup. Its heading takes the focus, so a screen reader starts reading there. */
export function PaperDetail(props: PaperDetailProps) {
  const { paper, related, savedStatus, onToggleSave, onStatus, onOpenPaper, onBack, backTo } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  // Another paper is another place, and the focus goes with it.
  useEffect(() => heading.current?.focus(), [paper.id]);
  return (
    <article class="pg-detail" aria-labelledby={title} data-paper-id={paper.id}>
      <div class="pg-bar">
        <button type="button" class="pg-act" onClick={() => onBack()}>
          <BackIcon />
          {backTo ? (
            <span>
              <span class="pg-vh">Back to </span>
              {backTo}
            </span>
          ) : (
            'Back'
          )}
        </button>
        <span class="pg-push" />
        {savedStatus !== null && <StatusSelect title={paper.title} status={savedStatus} onStatus={onStatus} />}
        <SaveAction saved={savedStatus !== null} onToggle={onToggleSave} />
      </div>
      <div class="pg-detail-body" key={paper.id}>
        <div class="pg-gloss">
          <RunningHead paper={paper} />
          <h2 id={title} ref={heading} class="pg-title" dir="auto" tabIndex={-1}>
            <Tex text={paper.title} />
          </h2>
          <Byline paper={paper} max={6} />
          <Facts paper={paper} />
          {paper.summary && (
            <p class="pg-gist" dir="auto">
              <Tex text={paper.summary} />
            </p>
          )}
        </div>
        <StarterNote paper={paper} />
        {paper.abstract && (
          <p class="pg-abstract" dir="auto">
            <Tex text={paper.abstract} />
          </p>
        )}
        <Keywords keywords={paper.keywords} />
        <Linked paper={paper} max={3} />
        <RelatedPapers related={related} rows={5} onOpen={onOpenPaper} />
      </div>
      <div class="pg-actions">
        {isOnHuggingFace(paper) && (
          <OutLink class="pg-act" href={huggingFacePage(paper.id)}>
            <OpenIcon />
            Hugging Face
          </OutLink>
        )}
        <OutLink class="pg-act" href={arxivPage(paper.id)}>
          <OpenIcon />
          arXiv
        </OutLink>
        <OutLink class="pg-act" href={arxivPdf(paper.id)}>
          <PageIcon />
          PDF
        </OutLink>
      </div>
    </article>
  );
}
