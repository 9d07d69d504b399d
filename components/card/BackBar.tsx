import { BackIcon } from '@/components/parts/icons';
import { Tex } from '@/components/parts/Tex';

export interface BackBarProps {
  /** The title of the paper it leads back to. */
  to?: string | undefined;
  onBack(): void;
}

/** Above a paper that was reached from another one: the way back. */
export function BackBar({ to, onBack }: BackBarProps) {
  return (
    <div class="pg-back-bar">
      <button type="button" class="pg-back" onClick={() => onBack()}>
        <BackIcon />
        <span class={to && 'pg-vh'}>Back{to && ' to '}</span>
        {to && (
          <cite dir="auto">
            <Tex text={to} />
          </cite>
        )}
      </button>
    </div>
  );
}
