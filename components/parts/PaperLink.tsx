import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { pageOf } from '@/lib/paper/addresses';
import type { Paper } from '@/lib/paper/paper';

export interface PaperLinkProps {
  paper: Paper;
  /** Opens the paper in place. Without it the link leads to the paper's page in a new tab. */
  onOpen?: ((id: string) => void) | undefined;
  class?: string;
  children: ComponentChildren;
}

/**
 * A link to a paper. It stays a real link where it opens in place, so that a middle click, a modifier key or the
 * context menu do what they do everywhere.
 */
export function PaperLink({ paper, onOpen, children, ...rest }: PaperLinkProps) {
  const open = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    if (!onOpen || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onOpen(paper.id);
  };
  return (
    <a class={rest.class} dir="auto" href={pageOf(paper)} target="_blank" rel="noreferrer" onClick={open}>
      {children}
    </a>
  );
}
