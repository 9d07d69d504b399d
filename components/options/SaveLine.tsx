import { CheckIcon, WarnIcon } from '@/components/parts/icons';
import type { SaveState } from '@/components/settings/use-settings';

export interface SaveLineProps {
  /** How the last change ended. */
  save: SaveState;
}

/**
 * The line at the foot of the settings, always in sight. It falls silent while a change is on its way, so that the same
 * word is read out again for the next one.
 */
export function SaveLine({ save }: SaveLineProps) {
  return (
    <div class="pg-save-line" data-save={save}>
      {save === null && <p>Changes are saved at once.</p>}
      <p role="status">
        {save === 'saved' && (
          <>
            <CheckIcon />
            Saved
          </>
        )}
      </p>
      <p role="alert">
        {save === 'failed' && (
          <>
            <WarnIcon />
            <span>Not saved: the browser did not let it be stored. A full disk can be why.</span>
          </>
        )}
      </p>
    </div>
  );
}
