import { WarnIcon } from './icons';

/** Why a change of the reading list was not stored. */
export type SaveFailure = 'disk-full' | 'failed';

const WORDS: Record<SaveFailure, string> = {
  'disk-full': 'Not stored: the disk is full. Everything you saved before is safe.',
  failed: 'Not stored: the browser did not let it be. Everything you saved before is safe.',
};

/** What an error means for the person who pressed the button; its `code` tells, as in a failed message. */
export function saveFailureOf(error: unknown): SaveFailure {
  return error instanceof Error && 'code' in error && error.code === 'disk-full' ? 'disk-full' : 'failed';
}

/** Says where the button is that a change was not stored. The live region is always there, so that it is read out. */
export function SaveFailed({ failure }: { failure: SaveFailure | null }) {
  return (
    <p class="pg-save-failed" role="alert">
      {failure && (
        <>
          <WarnIcon />
          <span>{WORDS[failure]}</span>
        </>
      )}
    </p>
  );
}
