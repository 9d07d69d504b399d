import { useEffect, useId, useRef, useState } from 'preact/hooks';

export interface DwellFieldProps {
  /** Milliseconds. */
  dwellMs: number;
  /** The slider came to rest at another wait. */
  onDwell(dwellMs: number): void;
}

const MOST_MS = 2000;
const STEP_MS = 50;
/** A slider that has not moved for so long has come to rest. */
const REST_MS = 300;

/** A wait in words: `At once`, `0.2 seconds`, `1 second`. */
export function describeDwell(ms: number): string {
  const seconds = Number((ms / 1000).toFixed(2));
  if (seconds === 0) return 'At once';
  return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
}

/** How long the pointer rests before a card opens. The words follow the slider; stored is where it comes to rest. */
export function DwellField({ dwellMs, onDwell }: DwellFieldProps) {
  const [moving, setMoving] = useState<number | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const id = useId();
  const shown = moving ?? dwellMs;
  useEffect(() => () => clearTimeout(rest.current), []);

  const stop = (ms: number) => {
    clearTimeout(rest.current);
    setMoving(null);
    if (ms !== dwellMs) onDwell(ms);
  };
  // Not every browser fires `change` for a key before the slider loses the focus.
  const move = (ms: number) => {
    clearTimeout(rest.current);
    setMoving(ms);
    rest.current = setTimeout(stop, REST_MS, ms);
  };
  return (
    <>
      <div class="pg-field-head">
        <label for={id}>Before a card opens</label>
        <output for={id} class="pg-field-value">
          <bdi>{describeDwell(shown)}</bdi>
        </output>
      </div>
      <input
        id={id}
        class="pg-range"
        type="range"
        min={0}
        max={MOST_MS}
        step={STEP_MS}
        value={shown}
        aria-valuetext={describeDwell(shown)}
        aria-describedby={`${id}-hint`}
        onInput={(event) => move(event.currentTarget.valueAsNumber)}
        onChange={(event) => stop(event.currentTarget.valueAsNumber)}
      />
      <p id={`${id}-hint`} class="pg-hint">
        How long the pointer rests on a link first. Short waits open cards in passing; 0.2 seconds is usual.
      </p>
    </>
  );
}
