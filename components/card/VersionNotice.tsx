import { useRef } from 'preact/hooks';
import { Announcement } from '@/components/parts/Announcement';
import { VersionsIcon } from '@/components/parts/icons';
import { OutLink } from '@/components/parts/OutLink';
import { useKeptFocus } from '@/components/parts/use-kept-focus';
import { arxivVersion } from '@/lib/paper/addresses';
import type { Paper } from '@/lib/paper/paper';

/** Whether arXiv is being asked for the newest version: not now, now, or it could not be. */
export type VersionCheck = 'idle' | 'asking' | 'failed';

export interface VersionNoticeProps {
  paper: Paper;
  /** The version that the link names. */
  linkVersion: number;
  check: VersionCheck;
  /** Asks arXiv for the newest version, which then comes with the paper. */
  onCheck?: (() => void) | undefined;
}

const ASK: Record<VersionCheck, [button: string, beside: string]> = {
  idle: ['Is it the newest?', 'This asks arXiv.'],
  asking: ['Asking arXiv…', ''],
  failed: ['Ask arXiv again', 'It could not be asked.'],
};

/** Says that a link leads to an older version than there is, or that nobody knows yet; otherwise nothing. */
export function VersionNotice({ paper, linkVersion, check, onCheck }: VersionNoticeProps) {
  const root = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  if (check !== 'idle') asked.current = true;
  useKeptFocus(root, null, '.pg-version-ask');
  const newest = paper.version;
  const older = newest !== null && linkVersion < newest;
  if (newest !== null && !older && !asked.current) return null;
  const link = older && (
    <OutLink class="pg-version-link" href={arxivVersion(paper.id, newest)}>
      version {newest}
    </OutLink>
  );
  // The answer stands where the question stood.
  const answer = older ? <span>The newest is {link}.</span> : 'It is the newest.';
  return (
    <div ref={root} class="pg-version">
      <VersionsIcon />
      <p>
        This link leads to version {linkVersion}
        {link && !asked.current && <>; {link} is the newest</>}.
      </p>
      {newest === null
        ? onCheck && <Question check={check} onCheck={onCheck} />
        : asked.current && (
            <p class="pg-version-ask" tabIndex={-1}>
              {answer}
            </p>
          )}
      <Announcement text={asked.current ? outcome(newest, older, check) : ''} />
    </div>
  );
}

function Question({ check, onCheck }: { check: VersionCheck; onCheck(): void }) {
  const [button, beside] = ASK[check];
  return (
    <p class="pg-version-ask">
      <button
        type="button"
        class="pg-check"
        aria-disabled={check === 'asking'}
        onClick={() => check !== 'asking' && onCheck()}
      >
        {button}
      </button>
      <span class="pg-small">{beside}</span>
    </p>
  );
}

/** What came of asking, to be read out; empty as long as there is nothing to say. */
function outcome(newest: number | null, older: boolean, check: VersionCheck): string {
  if (check === 'failed') return 'arXiv could not be asked.';
  if (newest === null) return '';
  return older ? `The newest is version ${newest}.` : 'It is the newest.';
}
