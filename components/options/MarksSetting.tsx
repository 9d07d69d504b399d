import { useId } from 'preact/hooks';
import { MarksSwitch } from '@/components/settings/MarksSwitch';

export interface MarksSettingProps {
  marks: boolean;
  onMarks(marks: boolean): void;
}

/** The switch for marks, with a line of text that shows what it does. */
export function MarksSetting({ marks, onMarks }: MarksSettingProps) {
  const hint = useId();
  return (
    <>
      <MarksSwitch marks={marks} onMarks={onMarks} describedBy={hint} />
      <p id={hint} class="pg-hint">
        A dotted line under links that have a card, so that you see them before you point at them.
      </p>
      <p class="pg-specimen" dir="auto" aria-hidden="true" data-marks={marks}>
        … agents that hand each other documents, as in <span>MetaGPT</span>, rather than messages …
      </p>
    </>
  );
}
