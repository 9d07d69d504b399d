import { useId } from 'preact/hooks';
import { UpIcon } from '@/components/parts/icons';
import { formatCount } from '@/lib/paper/counts';
import type { Paper } from '@/lib/paper/paper';
import { PaperEntry } from './PaperEntry';

/** What several papers share. */
export type SharedThing = 'link' | 'repository' | 'page' | 'model' | 'dataset' | 'space';

const NAMES: Record<SharedThing, string> = {
  link: 'link',
  repository: 'repository',
  page: 'project page',
  model: 'model',
  dataset: 'dataset',
  space: 'Space',
};

export interface OtherPapersProps {
  /** Best first; nothing shows when there are none. */
  others: readonly Paper[];
  /** What they share with the paper above. */
  of: SharedThing;
  /** Opens one in place; otherwise each leads to its page. */
  onOpen?: ((id: string) => void) | undefined;
}

/** More would be a list, and a card is none. */
const MOST = 5;

function Votes({ upvotes }: { upvotes: number }) {
  return (
    <span class="pg-rel-votes pg-up">
      <UpIcon />
      {formatCount(upvotes)}
      <span class="pg-vh"> {upvotes === 1 ? 'upvote' : 'upvotes'}, </span>
    </span>
  );
}

/** The other papers that a link stands for, when it stands for several. */
export function OtherPapers({ others, of, onOpen }: OtherPapersProps) {
  const heading = useId();
  if (others.length === 0) return null;
  return (
    <section class="pg-others" aria-labelledby={heading}>
      <h3 id={heading} class="pg-label">
        Also behind this {NAMES[of]}
      </h3>
      <ul>
        {others.slice(0, MOST).map((paper) => (
          <PaperEntry
            key={paper.id}
            paper={paper}
            onOpen={onOpen}
            aside={paper.upvotes !== null && <Votes upvotes={paper.upvotes} />}
          />
        ))}
      </ul>
    </section>
  );
}
