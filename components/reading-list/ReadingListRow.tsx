import { RowMeta } from '@/components/paper/PaperRow';
import { TrashIcon } from '@/components/parts/icons';
import { PaperLink } from '@/components/parts/PaperLink';
import { StatusSelect } from '@/components/parts/StatusSelect';
import { Tex } from '@/components/parts/Tex';
import { plainText } from '@/lib/paper/tex';
import type { ReadingListEntry, ReadingStatus } from '@/lib/reading-list/entry';

export interface ReadingListRowProps {
  entry: ReadingListEntry;
  onOpen(id: string): void;
  onStatus(id: string, status: ReadingStatus): void;
  onRemove(id: string): void;
}

/** One saved paper: its title opens it, its status and its removal stand beside. */
export function ReadingListRow({ entry, onOpen, onStatus, onRemove }: ReadingListRowProps) {
  const { id, paper, status, tags, note } = entry;
  return (
    <li class="pg-row pg-saved-row" data-paper-id={id}>
      <div class="pg-row-text">
        <PaperLink class="pg-row-title pg-stretched" paper={paper} onOpen={onOpen}>
          <Tex text={paper.title} />
        </PaperLink>
        <RowMeta paper={paper} />
        {note && (
          <p class="pg-own-note" dir="auto">
            {note}
          </p>
        )}
      </div>
      <div class="pg-row-controls">
        <StatusSelect title={paper.title} status={status} onStatus={(next) => onStatus(id, next)} />
        {tags.map((tag) => (
          <span key={tag} class="pg-chip">
            {tag}
          </span>
        ))}
        <button
          type="button"
          class="pg-icon-button pg-remove pg-push"
          aria-label={`Remove ${plainText(paper.title)}`}
          onClick={() => onRemove(id)}
        >
          <TrashIcon />
        </button>
      </div>
    </li>
  );
}
