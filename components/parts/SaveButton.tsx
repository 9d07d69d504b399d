import { plainText } from '@/lib/paper/tex';
import { SaveIcon } from './icons';

export interface SaveButtonProps {
  /** The paper's title, which completes the button's name. */
  title: string;
  saved: boolean;
  onToggle(): void;
}

export interface SaveActionProps {
  saved: boolean;
  onToggle(): void;
}

/** Save in words, where there is one paper only and no doubt which one is meant. */
export function SaveAction({ saved, onToggle }: SaveActionProps) {
  return (
    <button type="button" class="pg-act pg-save" aria-pressed={saved} onClick={() => onToggle()}>
      <SaveIcon />
      <span>{saved ? 'Saved' : 'Save'}</span>
    </button>
  );
}

/** The ribbon beside a row. Its name stays the same, `aria-pressed` tells the rest. */
export function SaveButton({ title, saved, onToggle }: SaveButtonProps) {
  return (
    <button
      type="button"
      class="pg-icon-button pg-save"
      aria-pressed={saved}
      aria-label={`Save ${plainText(title)}`}
      onClick={() => onToggle()}
    >
      <SaveIcon />
    </button>
  );
}
