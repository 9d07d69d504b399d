import { useRef } from 'preact/hooks';
import { Announcement } from '@/components/parts/Announcement';
import { VersionsIcon } from '@/components/parts/icons';
import { OutLink } from '@/components/parts/OutLink';
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

const LABELS: Record<VersionCheck, string> = {
  idle: 'Is it the newest?',
  asking: 'Asking arXiv…',
  failed: 'Ask arXiv again',
};

/** What came of asking; empty as long as there is nothing to say. */
function outcome(newest: number | null, linkVersion: number, check: VersionCheck): string {
  if (check === 'failed') return 'arXiv could not be asked.';
  if (newest === null || check === 'asking') return '';
  return newest > linkVersion ? `Version ${newest} is the newest.` : 'It is the newest.';
}

/** Says that a link leads to an older version than there is, or that nobody knows yet; otherwise nothing. */
export function VersionNotice({ paper, linkVersion, check, onCheck }: VersionNoticeProps) {
  const asked = useRef(false);
  if (check !== 'idle') asked.current = true;
  const newest = paper.version;
  const older = newest !== null && linkVersion < newest;
  if (newest !== null && !older && !asked.current) return null;
  return (
    <div class="pg-version">
      <VersionsIcon />
      <p>
        This link leads to version {linkVersion}
        {older ? '; ' : '. '}
        {older && (
          <>
            <OutLink class="pg-version-link" href={arxivVersion(paper.id, newest)}>
              version {newest}
            </OutLink>{' '}
            is the newest.
          </>
        )}
        {newest !== null && !older && 'It is the newest.'}
      </p>
      {newest === null && onCheck && (
        <p class="pg-version-ask">
          <button
            type="button"
            class="pg-expand"
            aria-disabled={check === 'asking'}
            onClick={() => check !== 'asking' && onCheck()}
          >
            {LABELS[check]}
          </button>
          <span class="pg-small">{check === 'failed' ? 'It could not be asked.' : 'This asks arXiv.'}</span>
        </p>
      )}
      <Announcement text={asked.current ? outcome(newest, linkVersion, check) : ''} />
    </div>
  );
}
