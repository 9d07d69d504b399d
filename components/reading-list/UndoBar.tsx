import { CloseIcon, UndoIcon } from '@/components/parts/icons';
import { Tex } from '@/components/parts/Tex';
import { plainText } from '@/lib/paper/tex';

export interface UndoBarProps {
  /** What was just removed, `null` when there is nothing to take back. */
  removed: { title: string } | null;
  onUndo(): void;
  /** Closes the bar; without it the bar stays until the caller takes `removed` away. */
  onDismiss?: (() => void) | undefined;
}

/** Floats over the list's foot. The live region is always there, so that the removal is read out when it comes. */
export function UndoBar({ removed, onUndo, onDismiss }: UndoBarProps) {
  return (
    <div class="pg-undo-place">
      <div class="pg-vh" role="status">
        {removed ? `Removed ${plainText(removed.title)}` : ''}
      </div>
      {removed && (
        <div class="pg-undo">
          <span class="pg-undo-text">
            Removed{' '}
            <cite dir="auto">
              <Tex text={removed.title} />
            </cite>
          </span>
          <button type="button" class="pg-act pg-primary" onClick={() => onUndo()}>
            <UndoIcon />
            Undo
          </button>
          {onDismiss && (
            <button type="button" class="pg-icon-button" aria-label="Close" onClick={() => onDismiss()}>
              <CloseIcon />
            </button>
          )}
        </div>
      )}
    </div>
  );
}
