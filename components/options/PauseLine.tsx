import type { TargetedMouseEvent } from 'preact';
import { formatPauseEnd, useNow } from '@/components/settings/pause';

export interface PauseLineProps {
  /** When cards come back; `null` when they are not paused. */
  pausedUntil: string | null;
  onResume(): void;
}

/** Says that cards are paused, as long as they are. */
export function PauseLine({ pausedUntil, onResume }: PauseLineProps) {
  const now = useNow(pausedUntil);
  if (pausedUntil === null || now >= Date.parse(pausedUntil)) return null;
  const resume = (event: TargetedMouseEvent<HTMLButtonElement>) => {
    // The button goes with its line; the keyboard goes on where it would have gone next.
    event.currentTarget.closest('section')?.querySelector('input')?.focus();
    onResume();
  };
  return (
    <p class="pg-pause-line">
      <span>
        Cards are paused until <time dateTime={pausedUntil}>{formatPauseEnd(pausedUntil, now)}</time>
      </span>
      <button type="button" class="pg-act pg-primary" onClick={resume}>
        Resume
      </button>
    </p>
  );
}
