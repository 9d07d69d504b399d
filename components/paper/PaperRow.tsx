import { UpIcon } from '@/components/parts/icons';
import type { TextRange } from '@/components/parts/Marked';
import { PaperLink } from '@/components/parts/PaperLink';
import { SaveButton } from '@/components/parts/SaveButton';
import { Tex } from '@/components/parts/Tex';
import { formatCount } from '@/lib/paper/counts';
import { formatDay } from '@/lib/paper/dates';
import { bylineOf } from '@/lib/paper/names';
import type { Paper } from '@/lib/paper/paper';
import type { Trend } from '@/lib/paper/trend';
import { TrendLine } from './TrendLine';
import { Withdrawn } from './Withdrawn';

export interface PaperRowProps {
  paper: Paper;
  saved: boolean;
  /** Opens the paper in place. */
  onOpen(id: string): void;
  onToggleSave(id: string): void;
  /** A stretch of the abstract or summary that shows why the row is here. */
  snippet?: string | undefined;
  /** How it rises, where that is why the row is here. */
  trend?: Trend | undefined;
  /** The found words, as ranges `[start, end)` of the title and of the snippet. */
  highlights?: { title?: readonly TextRange[]; snippet?: readonly TextRange[] } | undefined;
}

/** Who, where and when, in one line; the repository stands in for an unknown organisation. */
export function RowMeta({ paper }: { paper: Paper }) {
  const parts = [
    bylineOf(paper.authors, 1),
    paper.organization?.fullname || paper.organization?.name || paper.githubRepo,
    formatDay(paper.publishedAt),
  ].filter((part): part is string => !!part);
  if (parts.length === 0 && !paper.withdrawnAt) return null;
  return (
    <p class="pg-meta pg-dots">
      <Withdrawn paper={paper} />
      {parts.map((part) => (
        <span key={part}>
          <bdi>{part}</bdi>
        </span>
      ))}
    </p>
  );
}

/** The votes in the margin; the cell stays where they are unknown, so that titles keep their line. */
export function RowVotes({ upvotes }: { upvotes: number | null }) {
  if (upvotes === null) return <span class="pg-votes" />;
  return (
    <span class="pg-votes pg-up">
      <UpIcon />
      {formatCount(upvotes)}
      <span class="pg-vh"> {upvotes === 1 ? 'upvote' : 'upvotes'}</span>
    </span>
  );
}

/**
 * One paper in a list. The title is the link and its target is stretched over the row by the style sheet; Save stands
 * beside it, not inside it.
 */
export function PaperRow({ paper, saved, onOpen, onToggleSave, snippet, trend, highlights }: PaperRowProps) {
  return (
    <li class="pg-row" data-paper-id={paper.id}>
      <RowVotes upvotes={paper.upvotes} />
      <div class="pg-row-text">
        <PaperLink class="pg-row-title pg-stretched" paper={paper} onOpen={onOpen}>
          <Tex text={paper.title} ranges={highlights?.title} />
        </PaperLink>
        <RowMeta paper={paper} />
        {trend && <TrendLine paper={paper} trend={trend} />}
        {snippet && (
          <p class="pg-snippet" dir="auto">
            <Tex text={snippet} ranges={highlights?.snippet} />
          </p>
        )}
      </div>
      <SaveButton title={paper.title} saved={saved} onToggle={() => onToggleSave(paper.id)} />
    </li>
  );
}
