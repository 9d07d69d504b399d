import type { ComponentChildren } from 'preact';
import { MarksBar, type MarksBarProps } from './MarksBar';

export interface PagePanelProps extends MarksBarProps {
  /** The list of papers, or a notice in its place. */
  children: ComponentChildren;
}

/** What the tab for this page holds: its papers, and at its foot whether pages show them too. */
export function PagePanel({ children, ...marks }: PagePanelProps) {
  return (
    <div class="pg-page">
      {children}
      <MarksBar {...marks} />
    </div>
  );
}
