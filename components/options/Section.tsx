import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface SectionProps {
  name: string;
  children: ComponentChildren;
}

/** One subject of the settings: its name in the margin where there is one, above where there is none. */
export function Section({ name, children }: SectionProps) {
  const id = useId();
  return (
    <section class="pg-option" aria-labelledby={id}>
      <h2 id={id} class="pg-option-name">
        {name}
      </h2>
      <div class="pg-option-body">{children}</div>
    </section>
  );
}
