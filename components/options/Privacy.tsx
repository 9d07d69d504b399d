import type { Settings } from '@/lib/settings/settings';

export interface PrivacyProps {
  settings: Pick<Settings, 'digestUrl' | 'arxivUrl' | 'remoteLookup'>;
}

const NOTHING = 'Nothing about the pages you visit leaves this machine by itself: a link';
const ONE_THING =
  'By your choice above, one thing about the pages you visit leaves this machine: the id of a paper that the digest ' +
  'does not have, when you rest on a link to it. Every other link';

/** What leaves this machine, and what does not. */
export function Privacy({ settings: { digestUrl, arxivUrl, remoteLookup } }: PrivacyProps) {
  const digest = <bdi>{new URL(digestUrl).host}</bdi>;
  return (
    <p class="pg-option-prose">
      {remoteLookup === 'always' ? ONE_THING : NOTHING} is looked up in the digest on your own disk. The digest is
      fetched from {digest}, a few times an hour; a paper, or its newest version, from {digest} or{' '}
      <bdi>{new URL(arxivUrl).host}</bdi> when you ask for it on its card.
    </p>
  );
}
