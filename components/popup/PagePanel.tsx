import type { ComponentChildren } from 'preact';
import { MarksBar, type MarksBarProps } from './MarksBar';

export interface PagePanelProps extends MarksBarProps {
  /** The line over the papers; nothing where there is nothing to say. */
  head?: ComponentChildren;
  /** The list of papers, or a notice in its place. */
  children: ComponentChildren;
}

/** What the tab for this page holds: whether cards show on it, its papers, and at its foot whether pages mark them. */
export function PagePanel({ head, children, ...marks }: PagePanelProps) {
  return (
    <div class="pg-page">
      {head}
      {children}
      <MarksBar {...marks} />
    </div>
  );
}
