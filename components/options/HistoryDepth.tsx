import { useId, useRef } from 'preact/hooks';
import { countOf } from '@/lib/paper/counts';
import type { Settings } from '@/lib/settings/settings';

type Depth = Settings['historyDays'];

export interface HistoryDepthProps {
  depth: Depth;
  onDepth(depth: Depth): void;
}

const CHOICES: readonly { depth: Depth; name: string; hint: string }[] = [
  { depth: null, name: 'Everything', hint: 'Since the first day, 4 May 2023. It knows the most links.' },
  { depth: 365, name: 'The last year', hint: 'What is talked about, and most of what came before it.' },
  { depth: 30, name: 'The last 30 days', hint: 'What is new, and little room taken.' },
];

/** A depth that was set by other means is a choice like the three that are offered. */
const choiceOf = (days: number) => ({
  depth: days,
  name: days === 1 ? 'The last day' : `The last ${countOf(days, 'day')}`,
  hint: 'As it was set outside of this page.',
});

/** How far back the digest goes. */
export function HistoryDepth({ depth: chosen, onDepth }: HistoryDepthProps) {
  const id = useId();
  /** Stays on offer after another was chosen, or an arrow key could not go back to it. */
  const own = useRef<number | null>(null);
  if (chosen !== null && CHOICES.every(({ depth }) => depth !== chosen)) own.current = chosen;
  const choices = own.current === null ? CHOICES : [...CHOICES, choiceOf(own.current)];
  return (
    <fieldset class="pg-fieldset pg-field">
      <legend>How far back it goes</legend>
      <div class="pg-choices">
        {choices.map(({ depth, name, hint }) => (
          <div key={depth} class="pg-choice">
            <input
              id={`${id}-${depth}`}
              class="pg-radio"
              type="radio"
              name={id}
              checked={depth === chosen}
              aria-describedby={`${id}-${depth}-hint`}
              onChange={() => onDepth(depth)}
            />
            <label for={`${id}-${depth}`}>{name}</label>
            <p id={`${id}-${depth}-hint`} class="pg-hint">
              {hint}
            </p>
          </div>
        ))}
      </div>
      <p class="pg-hint pg-after-choices">
        Older days come bit by bit, the newest first, while you are online. Papers that are here already stay.
      </p>
    </fieldset>
  );
}
