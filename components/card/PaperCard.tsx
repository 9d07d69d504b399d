import { useId } from 'preact/hooks';
import { Abstract } from '@/components/paper/Abstract';
import { Byline } from '@/components/paper/Byline';
import { Facts } from '@/components/paper/Facts';
import { Keywords } from '@/components/paper/Keywords';
import { Linked } from '@/components/paper/Linked';
import { OtherPapers, type SharedThing } from '@/components/paper/OtherPapers';
import { RelatedPapers, type RelatedState } from '@/components/paper/RelatedPapers';
import { RunningHead } from '@/components/paper/RunningHead';
import { StarterNote } from '@/components/paper/StarterNote';
import { PaperLink } from '@/components/parts/PaperLink';
import { SaveFailed, type SaveFailure } from '@/components/parts/SaveFailed';
import { Tex } from '@/components/parts/Tex';
import { countOf } from '@/lib/paper/counts';
import type { Paper } from '@/lib/paper/paper';
import { plainText } from '@/lib/paper/tex';
import type { ReadingStatus } from '@/lib/reading-list/entry';
import { BackBar } from './BackBar';
import { CardActions, type CardActionsProps } from './CardActions';
import { CardFrame, type CardProps } from './CardFrame';
import { type VersionCheck, VersionNotice } from './VersionNotice';

export interface PaperCardProps extends CardProps, Omit<CardActionsProps, 'saved'> {
  paper: Paper;
  /** Other papers that the link names as well, best first; five of them show. */
  others?: readonly Paper[] | undefined;
  /** What the link leads to, which the paper shares with them. */
  othersOf?: SharedThing | undefined;
  /** What stands near it, up to five; the room is kept while it loads. */
  related: RelatedState;
  /** The version that the link names; `null` when it names none. */
  linkVersion?: number | null | undefined;
  versionCheck?: VersionCheck | undefined;
  /** Asks arXiv for the newest version, which then comes as `paper.version`. */
  onCheckVersion?: (() => void) | undefined;
  /** Its state in the reading list, `null` when it is not saved. */
  savedStatus: ReadingStatus | null;
  /** How the last press on Save failed, if it did. */
  saveFailure?: SaveFailure | null | undefined;
  /** Opens another or a related paper in this card; without it they lead to their pages. */
  onOpenPaper?: ((id: string) => void) | undefined;
  /** Leads back to the paper shown before, where there is one. */
  onBack?: (() => void) | undefined;
  /** The title of that paper. */
  backTo?: string | undefined;
}

/** A title that would fill the card is set smaller. */
const LONG_TITLE = 120;
const titleClass = ({ title }: Paper) => (title.length > LONG_TITLE ? 'pg-title pg-long-title' : 'pg-title');

/** The hover card: a paper's gloss beside the link that names it. Its text scrolls, its actions stay. */
export function PaperCard(props: PaperCardProps) {
  const { paper, others = [], othersOf = 'link', linkVersion = null, versionCheck = 'idle', onOpenPaper } = props;
  const { theme, dir, lang, byKeyboard, isShown } = props;
  const look = { theme, dir, lang, byKeyboard, isShown };
  const title = useId();
  const votes = paper.upvotes === null ? '' : `, ${countOf(paper.upvotes, 'upvote')}`;
  const withdrawn = paper.withdrawnAt ? ', withdrawn' : '';
  return (
    <CardFrame
      {...look}
      heading={title}
      paperId={paper.id}
      announcement={`${plainText(paper.title)}${withdrawn}${votes}`}
      about={paper.id}
    >
      {props.onBack && <BackBar to={props.backTo} onBack={props.onBack} />}
      {/* A new paper starts from its top, folded. */}
      <div class="pg-card-body" key={paper.id}>
        <div class="pg-gloss">
          <RunningHead paper={paper} />
          <h2 id={title} class={titleClass(paper)} dir="auto" tabIndex={-1}>
            <PaperLink paper={paper}>
              <Tex text={paper.title} />
            </PaperLink>
          </h2>
          <Byline paper={paper} />
          <Facts paper={paper} />
          {linkVersion !== null && (
            <VersionNotice
              paper={paper}
              linkVersion={linkVersion}
              check={versionCheck}
              onCheck={props.onCheckVersion}
            />
          )}
          {paper.summary && (
            <p class="pg-gist" dir="auto">
              <Tex text={paper.summary} />
            </p>
          )}
        </div>
        <StarterNote paper={paper} />
        <Abstract text={paper.abstract} />
        <Keywords keywords={paper.keywords} limit={4} />
        <Linked paper={paper} />
        <OtherPapers others={others} of={othersOf} onOpen={onOpenPaper} />
        <RelatedPapers related={props.related} rows={5} onOpen={onOpenPaper} />
      </div>
      <SaveFailed failure={props.saveFailure ?? null} />
      <CardActions
        key={`${paper.id} actions`}
        paper={paper}
        saved={props.savedStatus !== null}
        onToggleSave={props.onToggleSave}
        onCopy={props.onCopy}
        menu={props.menu}
        controls={props.controls}
      />
    </CardFrame>
  );
}
