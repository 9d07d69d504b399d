import { useId } from 'preact/hooks';
import { OpenIcon } from '@/components/parts/icons';
import type { MenuControls } from '@/components/parts/Menu';
import { OutLink } from '@/components/parts/OutLink';
import { arxivPage } from '@/lib/paper/addresses';
import { CardFrame, type CardProps } from './CardFrame';
import { CardMenu, type CardMenuActions } from './CardMenu';
import { disclosure, knownToNone } from './unknown-words';

/** How far the question after an unknown paper has come. */
export type FetchState = 'ask' | 'fetching' | 'missing' | { error: string };

export interface UnknownCardProps extends CardProps {
  /** The canonical arXiv id. */
  id: string;
  /** The host names that are asked, in this order. */
  hosts: readonly string[];
  state: FetchState;
  /** The reader wants it fetched, or tried again. */
  onFetch(): void;
  /** The card's own menu; left out, there is none. */
  menu?: CardMenuActions | undefined;
  controls?: MenuControls | undefined;
}

const HEADINGS = { ask: 'Not in the digest', fetching: 'Not in the digest', missing: 'Not found' };
const LABELS = { ask: 'Fetch it', fetching: 'Fetching…', missing: 'Ask again' };

const UNKNOWN = 'The digest on this machine does not have this paper. It can be fetched from the web.';
function whatIsKnown(state: FetchState, hosts: readonly string[], id: string): string {
  if (typeof state === 'object') return state.error;
  return state === 'missing' ? knownToNone(hosts, id) : UNKNOWN;
}

/** A paper on arXiv of which nothing is known here: says so, offers to fetch it, and says what that tells to whom. */
export function UnknownCard({ id, hosts, state, onFetch, menu, controls, ...look }: UnknownCardProps) {
  const heading = useId();
  const sends = useId();
  const failed = typeof state === 'object';
  const heads = failed ? 'Could not be fetched' : HEADINGS[state];
  const told = state === 'fetching' ? 'Fetching…' : failed ? `${heads}. ${state.error}` : heads;
  return (
    <CardFrame {...look} heading={heading} paperId={id} announcement={`arXiv ${id}: ${told}`} about={told}>
      <div class="pg-card-body pg-unknown">
        <p class="pg-head">
          <span dir="ltr">arXiv {id}</span>
        </p>
        <h2 id={heading} class="pg-title" tabIndex={-1}>
          {heads}
        </h2>
        <p class="pg-unknown-says">{whatIsKnown(state, hosts, id)}</p>
        <button
          type="button"
          class="pg-button"
          aria-describedby={sends}
          aria-disabled={state === 'fetching'}
          onClick={() => state !== 'fetching' && onFetch()}
        >
          {failed ? 'Try again' : LABELS[state]}
        </button>
        <p id={sends} class="pg-small">
          {disclosure(hosts, id)}
        </p>
      </div>
      <div class="pg-actions">
        <OutLink class="pg-act" href={arxivPage(id)}>
          <OpenIcon />
          arXiv
        </OutLink>
        {menu && <CardMenu {...menu} controls={controls} />}
      </div>
    </CardFrame>
  );
}
