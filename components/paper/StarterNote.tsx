import type { Paper } from '@/lib/paper/paper';

export interface NoteProps {
  paper: Paper;
}

/** Whose sentence the summary is, where the starter digest speaks instead of the authors. */
export function StarterNote({ paper }: NoteProps) {
  if (paper.source !== 'starter' || paper.abstract) return null;
  return <p class="pg-note">From the starter digest: the summary is ours. The abstract comes with the next sync.</p>;
}
