import { PaperCard, type PaperCardProps } from '@/components/card/PaperCard';
import { QuietCard, type QuietCardProps } from '@/components/card/QuietCard';
import { UnknownCard, type UnknownCardProps } from '@/components/card/UnknownCard';
import { ARABIC, CHINESE, LINKED, LONG_TITLE, MANY_AUTHORS, SHORT, SILENT } from '../unit/components/odd-samples';
import {
  ACTIONS,
  BARE,
  GROWN,
  HOSTILE,
  METAGPT,
  PAPERS,
  RELATED,
  STARTER,
  WITHDRAWN,
} from '../unit/components/samples';
import type { Scene } from './scenes';

const ignore = () => {};

const card = (fields: Partial<PaperCardProps>): Scene => ({
  kind: 'card',
  draw: ({ theme, dir }) => (
    <PaperCard
      paper={METAGPT}
      related={RELATED}
      savedStatus={null}
      onToggleSave={ignore}
      {...ACTIONS}
      onOpenPaper={ignore}
      onCheckVersion={ignore}
      theme={theme}
      dir={dir}
      {...fields}
    />
  ),
});

const unknown = (state: UnknownCardProps['state'], fields: Partial<UnknownCardProps> = {}): Scene => ({
  kind: 'card',
  draw: ({ theme, dir }) => (
    <UnknownCard
      id="2501.12345"
      hosts={['huggingface.co', 'export.arxiv.org']}
      state={state}
      onFetch={ignore}
      menu={ACTIONS.menu}
      theme={theme}
      dir={dir}
      {...fields}
    />
  ),
});

const quiet = (fields: Pick<QuietCardProps, 'kind' | 'site'>): Scene => ({
  kind: 'card',
  draw: ({ theme, dir }) => (
    <QuietCard until="2025-12-11T15:40:00" onUndo={ignore} onClose={ignore} theme={theme} dir={dir} {...fields} />
  ),
});

const VERSIONED = { ...METAGPT, version: 5 };
const LONG_SITE = 'a-host-with-a-name-that-goes-on.and-on.and-on-and-on.example.com';

/** Every state of the card. */
export const CARD_SCENES: Record<string, Scene> = {
  card: card({}),
  'card-grown': card({ paper: GROWN }),
  'card-withdrawn': card({
    paper: WITHDRAWN,
    related: RELATED.map((near, i) => ({
      ...near,
      paper: i === 1 ? { ...near.paper, withdrawnAt: '2025-08-09' } : near.paper,
    })),
  }),
  'card-saved': card({ savedStatus: 'reading' }),
  'card-loading': card({ related: 'loading' }),
  'card-failed': card({ related: 'failed' }),
  'card-related-none': card({ related: [] }),
  'card-starter': card({ paper: STARTER, related: RELATED.slice(0, 3) }),
  'card-bare': card({ paper: BARE, related: [] }),
  'card-hostile': card({ paper: HOSTILE }),
  'card-long-title': card({ paper: LONG_TITLE }),
  'card-short': card({ paper: SHORT }),
  'card-many-authors': card({ paper: MANY_AUTHORS }),
  'card-silent': card({ paper: SILENT }),
  'card-chinese': card({ paper: CHINESE }),
  'card-arabic': card({ paper: ARABIC }),
  'card-linked': card({ paper: LINKED }),
  'card-others': card({ others: [...PAPERS.slice(1, 3), { ...BARE, id: '2501.00002' }], othersOf: 'repository' }),
  'card-others-many': card({ others: [HOSTILE, ...PAPERS.slice(1)], othersOf: 'page', related: 'loading' }),
  'card-navigated': card({ paper: PAPERS[1] ?? METAGPT, onBack: ignore, backTo: METAGPT.title }),
  'card-version-older': card({ paper: VERSIONED, linkVersion: 1 }),
  'card-version-unknown': card({ linkVersion: 1 }),
  'card-version-asking': card({ linkVersion: 1, versionCheck: 'asking' }),
  'card-version-failed': card({ linkVersion: 1, versionCheck: 'failed' }),
  'card-unknown': unknown('ask'),
  'card-unknown-one-host': unknown('ask', { hosts: ['huggingface.co'] }),
  'card-unknown-fetching': unknown('fetching'),
  'card-unknown-missing': unknown('missing'),
  'card-unknown-error': unknown({ error: 'export.arxiv.org did not answer within 20 seconds.' }),
  'card-quiet-site': quiet({ kind: 'site', site: 'example.org' }),
  'card-quiet-long': quiet({ kind: 'site', site: LONG_SITE }),
  'card-quiet-pause': quiet({ kind: 'pause', site: 'example.org' }),
  'card-not-copied': card({ onCopy: () => Promise.reject(new Error('not allowed')) }),
  'card-long-site': card({ menu: { ...ACTIONS.menu, site: LONG_SITE } }),
};
