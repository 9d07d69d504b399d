import type { ComponentChildren } from 'preact';

export interface SwitchProps {
  checked: boolean;
  onChange(checked: boolean): void;
  /** Id of what explains it further. */
  describedBy?: string | undefined;
  /** Its name, which does not change with its state. */
  children: ComponentChildren;
}

/** A setting that is on or off. Its words are part of the target; the knob's place and a tick tell its state. */
export function Switch({ checked, onChange, describedBy, children }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="pg-switch"
      aria-checked={checked}
      aria-describedby={describedBy}
      onClick={() => onChange(!checked)}
    >
      <span class="pg-switch-name">{children}</span>
      <svg class="pg-switch-track" viewBox="0 0 34 20" aria-hidden="true" focusable="false">
        <rect class="pg-switch-bed" x="0.75" y="0.75" width="32.5" height="18.5" rx="9.25" />
        <path class="pg-switch-tick" d="m7.2 10.2 2.6 2.6 5-5.6" />
        <circle class="pg-switch-knob" cx="10" cy="10" r="5.5" />
      </svg>
    </button>
  );
}
