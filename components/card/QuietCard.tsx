import { useId } from 'preact/hooks';
import { CloseIcon, UndoIcon } from '@/components/parts/icons';
import { formatPauseEnd } from '@/components/settings/pause';
import { CardFrame, type CardProps } from './CardFrame';

export interface QuietCardProps extends CardProps {
  /** What the reader chose: no cards on this site, or none anywhere for a while. */
  kind: 'site' | 'pause';
  /** The page's host name. */
  site: string;
  /** When the pause ends, ISO 8601; told only of a pause. */
  until: string | null;
  onUndo(): void;
  onClose(): void;
}

/** What is left of a card that was switched off: what happened, in a line, and the way to take it back. */
export function QuietCard({ kind, site, until, onUndo, onClose, ...look }: QuietCardProps) {
  const heading = useId();
  const said =
    kind === 'site'
      ? `Cards are off on ${site}`
      : `Cards are paused until ${until && formatPauseEnd(until, Date.now())}`;
  return (
    <CardFrame {...look} heading={heading} announcement={said} about={said}>
      <div class="pg-quiet-card">
        <h2 id={heading} tabIndex={-1}>
          {said}
        </h2>
        <button type="button" class="pg-act pg-primary" onClick={() => onUndo()}>
          <UndoIcon />
          Undo
        </button>
        <button type="button" class="pg-icon-button" aria-label="Close" onClick={() => onClose()}>
          <CloseIcon />
        </button>
      </div>
    </CardFrame>
  );
}
