import type { Paper } from '@/lib/paper/paper';

export interface GlossProps {
  paper: Paper;
}

/** The paper in a sentence or two, and for the starter digest whose sentence that is. */
export function Gloss({ paper }: GlossProps) {
  return (
    <>
      {paper.summary && <p class="pg-gist">{paper.summary}</p>}
      {paper.source === 'starter' && !paper.abstract && (
        <p class="pg-note">From the starter digest: the summary is ours. The abstract comes with the next sync.</p>
      )}
    </>
  );
}
