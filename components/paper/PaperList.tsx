import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useId } from 'preact/hooks';

export interface PaperListProps {
  /** What these papers are: `Most upvoted`, `Papers on this page`. */
  heading: string;
  /** Shows the heading above the rows; otherwise it is only read out. */
  showHeading?: boolean;
  /** A word at the heading's other end, `12 papers, 3 saved`, or a sentence in its place. */
  aside?: ComponentChildren;
  /** Rows, each an `<li>` with its link `.pg-row-title`. */
  children: ComponentChildren;
}

/** Which row the arrow keys lead to from the one with the focus. */
function nextIndex(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

/** Moves the focus along the rows' titles. Tab still stops everywhere: the arrows are a shortcut, not a fence. */
function moveAlong(event: TargetedKeyboardEvent<HTMLUListElement>) {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.pg-row-title')];
  const from = event.target instanceof Element ? event.target.closest('li')?.querySelector('.pg-row-title') : null;
  const onSelect = event.target instanceof HTMLSelectElement;
  const next = onSelect || !from ? null : nextIndex(event.key, links.indexOf(from as HTMLElement), links.length);
  if (next === null || event.metaKey || event.ctrlKey || event.altKey) return;
  event.preventDefault();
  links[next]?.focus();
}

/** A list of papers under its name. */
export function PaperList({ heading, showHeading, aside, children }: PaperListProps) {
  const id = useId();
  return (
    <section class="pg-listing">
      <div class={showHeading || aside ? 'pg-list-head' : 'pg-vh'}>
        <h2 id={id} class={showHeading ? 'pg-label' : 'pg-vh'}>
          {heading}
        </h2>
        {/* Told again when it changes, so that a search is heard to have found something. */}
        {aside && (
          <span class="pg-small" role="status">
            {aside}
          </span>
        )}
      </div>
      <ul class="pg-list" aria-labelledby={id} onKeyDown={moveAlong}>
        {children}
      </ul>
    </section>
  );
}
