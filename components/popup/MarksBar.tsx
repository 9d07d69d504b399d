import { MarksSwitch } from '@/components/settings/MarksSwitch';
import type { SaveState } from '@/components/settings/use-settings';

export interface MarksBarProps {
  /** Whether known papers are marked; `null` until that is known. */
  marks: boolean | null;
  onMarks(marks: boolean): void;
  /** How the last change ended. */
  save: SaveState;
}

/** Stands under the papers of a page, or under the word that there are none: always there, never first. */
export function MarksBar({ marks, onMarks, save }: MarksBarProps) {
  return (
    <div class="pg-marks-bar">
      <MarksSwitch marks={marks} onMarks={onMarks} />
      <p class="pg-small" role="alert">
        {save === 'failed' && 'Not saved: the browser did not let it be stored.'}
      </p>
    </div>
  );
}
