import { useId } from 'preact/hooks';
import type { RelatedPaper } from '@/lib/related/types';
import { PaperEntry } from './PaperEntry';

export type RelatedState = readonly RelatedPaper[] | 'loading' | 'failed';

export interface RelatedPapersProps {
  /** Best first. */
  related: RelatedState;
  /** How many rows at most. Their room is kept from the start, so nothing moves when they arrive. */
  rows?: number;
  /** Opens one in place; otherwise each leads to its page. */
  onOpen?: ((id: string) => void) | undefined;
}

function Waiting({ rows }: { rows: number }) {
  const lines = Array.from({ length: rows }, (_, i) => i);
  return (
    <div class="pg-skeleton" aria-hidden="true">
      {lines.map((line) => (
        <div key={line} class="pg-rel">
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}

/** What stands near this paper, and why. */
export function RelatedPapers({ related, rows = 3, onOpen }: RelatedPapersProps) {
  const heading = useId();
  const loading = related === 'loading';
  const found = typeof related === 'string' ? [] : related.slice(0, rows);
  return (
    <section class="pg-related" aria-labelledby={heading} aria-busy={loading} style={{ '--rows': String(rows) }}>
      <h3 id={heading} class="pg-label">
        Related papers
      </h3>
      {loading && <Waiting rows={rows} />}
      {found.length > 0 && (
        <ul>
          {found.map(({ paper, reasons }) => (
            <PaperEntry key={paper.id} paper={paper} onOpen={onOpen}>
              <span class="pg-rel-why" dir="auto">
                {reasons[0]}
              </span>
            </PaperEntry>
          ))}
        </ul>
      )}
      {!loading && found.length === 0 && (
        <p class="pg-small">
          {related === 'failed'
            ? 'They could not be worked out this time.'
            : 'Nothing in the digest stands near it yet.'}
        </p>
      )}
    </section>
  );
}
