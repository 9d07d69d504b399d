import type { ComponentChildren } from 'preact';
import { Notice } from '@/components/notice/Notice';
import type { DigestControls } from '@/components/options/DigestSettings';
import { OptionsPage, type OptionsPageProps } from '@/components/options/OptionsPage';
import { PaperDetail } from '@/components/paper/PaperDetail';
import { PaperList } from '@/components/paper/PaperList';
import { PaperRow } from '@/components/paper/PaperRow';
import type { SurfaceProps } from '@/components/parts/theme';
import { OrderSwitch, type PaperOrder } from '@/components/popup/OrderSwitch';
import { PagePanel } from '@/components/popup/PagePanel';
import { PopupShell, type PopupTab } from '@/components/popup/PopupShell';
import { SiteBar } from '@/components/popup/SiteBar';
import { StatusLine } from '@/components/popup/StatusLine';
import { ReadingListView } from '@/components/reading-list/ReadingListView';
import { NarrowBar } from '@/components/search/NarrowBar';
import { PastSearches } from '@/components/search/PastSearches';
import { ResultHead } from '@/components/search/ResultHead';
import { SearchHelp } from '@/components/search/SearchHelp';
import { SearchResults } from '@/components/search/SearchResults';
import type { SaveState } from '@/components/settings/use-settings';
import type { SyncStatus } from '@/lib/digest/status';
import type { Paper } from '@/lib/paper/paper';
import { rising } from '@/lib/paper/trend';
import { parseQuery } from '@/lib/search/query/parse';
import type { Facets, SearchHit } from '@/lib/search/types';
import type { SavedSearch } from '@/lib/searches/searches';
import type { Place } from '@/lib/settings/quiet';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';
import { ENTRIES, HOSTILE, METAGPT, PAPERS, RELATED, STARTER, WITHDRAWN } from '../unit/components/samples';
import { CARD_SCENES } from './card-scenes';

/** Every surface in every state, by name. A card scene stands in a shadow root, the others fill the page. */
export interface Scene {
  kind: 'card' | 'popup' | 'options';
  draw(look: SurfaceProps & { place: 'popup' | 'tab' }): ComponentChildren;
}

const ignore = () => {};
const NOW = Date.parse('2025-12-11T12:00:00Z');

const FRESH: SyncStatus = {
  state: 'idle',
  papers: 14_093,
  days: 520,
  since: '2023-05-04',
  next: null,
  lastSync: '2025-12-11T11:54:00Z',
  error: null,
  kept: 'disk',
};
const FIRST: SyncStatus = { ...FRESH, papers: 47, days: 0, since: null, lastSync: null };

/** The digest that ships, as the extension itself gets at it: a file of `public/` is fetched, not imported. */
const starter: { papers: Partial<Paper>[] } = await fetch('/starter-digest.json').then((answer) => answer.json());
const STARTERS: Paper[] = starter.papers.map((row) => ({ ...STARTER, ...row, organization: row.organization ?? null }));

interface Popup {
  tab?: PopupTab;
  query?: string;
  status?: SyncStatus;
  detail?: ComponentChildren;
  isHelping?: boolean;
  children: ComponentChildren;
}

const popup = ({
  tab = 'page',
  query = '',
  status = FRESH,
  detail = null,
  isHelping = false,
  children,
}: Popup): Scene => ({
  kind: 'popup',
  draw: (look) => (
    <PopupShell
      {...look}
      tab={tab}
      onTab={ignore}
      counts={{ page: 6, list: ENTRIES.length }}
      query={query}
      onQuery={ignore}
      isHelping={isHelping}
      onHelp={ignore}
      papers={status.papers}
      detail={detail}
      onSettings={ignore}
      footer={<StatusLine status={status} historyDays={null} now={NOW} onRetry={ignore} />}
    >
      {children}
    </PopupShell>
  ),
});

const rows = (papers: Paper[]) =>
  papers.map((row, i) => (
    <PaperRow key={row.id} paper={row} saved={i % 3 === 0} onOpen={ignore} onToggleSave={ignore} />
  ));

/** What is shown while nothing is searched for. */
const browse = (order: PaperOrder, children: ComponentChildren) => (
  <>
    <OrderSwitch order={order} onOrder={ignore} />
    <PaperList heading={order}>{children}</PaperList>
  </>
);

/** Papers of these days, each with a history of its own kind. */
const RISING: Paper[] = PAPERS.map((row, i) => {
  const upvotes = [112, 48, 214, 31, 17, 9][i] ?? 0;
  const curve = [
    [3, 0.1],
    [2, 0.5],
    [1, 0.8],
    [0, 1],
  ].slice(i === 1 || i === 4 ? 3 : i === 3 ? 2 : 0);
  const day = (ago: number) => `2025-12-${String(11 - ago).padStart(2, '0')}`;
  return {
    ...row,
    upvotes,
    digestDate: day(curve[0]?.[0] ?? 0),
    upvoteHistory: curve.map(([ago = 0, part = 0]) => [day(ago), Math.round(upvotes * part)]),
    withdrawnAt: i === 3 ? '2025-12-10' : null,
  };
});

const ranges = (text: string, word: RegExp): [number, number][] =>
  [...text.matchAll(word)].map(({ index, 0: hit }) => [index, index + hit.length]);

const HITS: SearchHit[] = PAPERS.map((paper, i) => {
  const text = '… a first agent writes, a second agent reads, and neither has seen the plan …';
  const snippet = i % 2 ? { text, ranges: ranges(text, /agent/g) } : null;
  return { paper, title: ranges(paper.title, /meta|agents?/gi), snippet };
});

const QUERY = 'meta agents upvotes:>10 author:"sirui hong"';
const FACETS: Facets = {
  code: { label: 'With code', filter: 'code:yes', count: 9 },
  saved: { label: 'Saved', filter: 'is:saved', count: 2 },
  years: [2025, 2024, 2023].map((year, i) => ({ label: String(year), filter: `date:${year}`, count: 11 - 4 * i })),
  organizations: ['Meta', 'DeepWisdom', 'The University of a Place with a Long Name', 'Ai2'].map((label, i) => ({
    label,
    filter: `org:${i}`,
    count: 6 - i,
  })),
};

const narrowed = (query: string, facets: Facets | null = FACETS) => (
  <NarrowBar chips={parseQuery(query).chips} facets={facets} total={32} onRemove={ignore} onNarrow={ignore} />
);

const found = (query = QUERY, isSaved = false, near = false) => (
  <SearchResults
    hits={near ? [] : HITS}
    near={near ? HITS.slice(1) : []}
    total={near ? 0 : 1203}
    saved={new Set([PAPERS[2]?.id])}
    isBehind={false}
    onMore={ignore}
    onOpen={ignore}
    onToggleSave={ignore}
    empty={null}
    head={
      <>
        {!near && narrowed(query)}
        <ResultHead
          total={near ? 0 : 1203}
          order={query === QUERY ? 'relevance' : 'date'}
          onOrder={ignore}
          hasBest={query === QUERY}
          isOnlyNear={near}
          isSaved={isSaved}
          onToggleSaved={ignore}
        />
      </>
    }
  />
);

const kept = (query: string, day: string | null): SavedSearch => ({
  query,
  order: 'relevance',
  savedAt: '2025-12-01T10:00:00Z',
  followed: day === null ? null : { day, known: [] },
});
const SAVED_SEARCHES = [
  kept('multi-agent planning code:yes', '2025-12-04'),
  kept('"world model" -survey date:>=2024 upvotes:>50', '2025-12-11'),
  kept('unlearning', null),
];
const past = (recent: string[]) => (
  <PastSearches
    searches={{ saved: SAVED_SEARCHES, recent }}
    fresh={new Map(SAVED_SEARCHES.map(({ query }, i) => [query, i ? 0 : 7]))}
    onSearch={ignore}
    onOpen={ignore}
    onOpenFresh={ignore}
    onFollow={ignore}
    onRemove={ignore}
    onForget={ignore}
  />
);

const detail = (paper: Paper, saved: 'reading' | null) => (
  <PaperDetail
    paper={paper}
    related={RELATED}
    savedStatus={saved}
    onToggleSave={ignore}
    onStatus={ignore}
    onOpenPaper={ignore}
    onBack={ignore}
    backTo="This page"
  />
);

const list = (entries: typeof ENTRIES, removed: { title: string } | null = null) => (
  <ReadingListView
    entries={entries}
    onOpen={ignore}
    onStatus={ignore}
    onRemove={ignore}
    removed={removed}
    onUndo={ignore}
    onDismissUndo={ignore}
  />
);

const HERE: Place = { hosts: ['news.ycombinator.com'], pathname: '/item' };
const siteBar = (settings: Partial<Settings> = {}, place = HERE) => (
  <SiteBar place={place} settings={{ ...DEFAULT_SETTINGS, ...settings }} change={ignore} />
);
/** An hour that goes on however late the picture is taken. */
const PAUSED: Partial<Settings> = { pausedUntil: new Date(Date.now() + 3_600_000).toISOString() };

const onPage = (
  children: ComponentChildren,
  marks = false,
  save: SaveState = null,
  head: ComponentChildren = siteBar(),
) => (
  <PagePanel head={head} marks={marks} onMarks={ignore} save={save}>
    {children}
  </PagePanel>
);

const onThisPage = (papers: Paper[], aside?: string) => (
  <PaperList heading="Papers on this page" aside={aside}>
    {rows(papers)}
  </PaperList>
);

const digest = (status: Partial<SyncStatus> = {}): DigestControls => ({
  status: { ...FRESH, ...status },
  storage: 61_400_000,
  now: NOW,
  onRetry: ignore,
  onErase: async () => {},
});

const options = (fields: Partial<OptionsPageProps>): Scene => ({
  kind: 'options',
  draw: ({ theme, dir }) => (
    <OptionsPage
      settings={DEFAULT_SETTINGS}
      save={null}
      change={ignore}
      digest={digest()}
      theme={theme}
      dir={dir}
      {...fields}
    />
  ),
});
const CHOSEN = {
  ...DEFAULT_SETTINGS,
  marks: true,
  dwellMs: 650,
  holdKey: 'Alt' as const,
  yieldToSiteCards: false,
  remoteLookup: 'always' as const,
  disabledSites: ['mail.example.org', 'a-host-with-a-name-that-goes-on.and-on.and-on-and-on.example.com', '127.0.0.1'],
};

const again = { label: 'Try again', onAction: ignore };

export const SCENES: Record<string, Scene> = {
  ...CARD_SCENES,
  page: popup({
    children: onPage(onThisPage(PAPERS, '3 links lead to papers or code that the digest does not have.')),
  }),
  'page-marked': popup({ children: onPage(onThisPage(PAPERS.slice(0, 3)), true) }),
  'page-unsaved': popup({ children: onPage(onThisPage(PAPERS), false, 'failed') }),
  'page-off': popup({
    children: onPage(onThisPage(PAPERS), false, null, siteBar({ disabledSites: ['news.ycombinator.com'] })),
  }),
  'page-paused': popup({ children: onPage(onThisPage(PAPERS), true, null, siteBar(PAUSED)) }),
  'page-own-cards': popup({
    children: onPage(
      <Notice kind="no-papers" />,
      false,
      null,
      siteBar({}, { hosts: ['www.alphaxiv.org'], pathname: '/' }),
    ),
  }),
  'page-long-host': popup({
    children: onPage(
      onThisPage(PAPERS),
      false,
      null,
      siteBar({}, { hosts: ['a-host-with-a-name-that-goes-on.and-on.and-on-and-on.example.com'], pathname: '/' }),
    ),
  }),
  starter: popup({
    tab: 'search',
    status: FIRST,
    children: browse('newest', rows(STARTERS)),
  }),
  newest: popup({ tab: 'search', children: browse('newest', rows([WITHDRAWN, ...PAPERS.slice(1)])) }),
  rising: popup({
    tab: 'search',
    children: browse(
      'rising',
      rising(RISING, '2025-12-11').map(({ paper, trend }, i) => (
        <PaperRow key={paper.id} paper={paper} trend={trend} saved={i === 1} onOpen={ignore} onToggleSave={ignore} />
      )),
    ),
  }),
  'history-syncing': popup({
    tab: 'search',
    status: { ...FRESH, state: 'syncing', papers: 9120, days: 650, since: '2024-03-02' },
    children: browse('newest', rows(PAPERS)),
  }),
  'history-idle': popup({
    tab: 'search',
    status: { ...FRESH, papers: 9120, days: 650, since: '2024-03-02' },
    children: browse('newest', rows(PAPERS)),
  }),
  'none-rising': popup({
    tab: 'search',
    children: (
      <>
        <OrderSwitch order="rising" onOrder={ignore} />
        <Notice kind="none-rising" />
      </>
    ),
  }),
  search: popup({ tab: 'search', query: QUERY, children: found() }),
  'search-saved': popup({ tab: 'search', query: 'code:yes', children: found('code:yes', true) }),
  'search-near': popup({
    tab: 'search',
    query: 'agents that do what a company does',
    children: found('agents that do what a company does', false, true),
  }),
  'search-past': popup({
    tab: 'search',
    children: (
      <>
        {past(['diffusion', 'a query that goes on and on and on until it does not fit into one line of the popup'])}
        {browse('newest', rows(PAPERS))}
      </>
    ),
  }),
  'search-help': popup({ tab: 'search', isHelping: true, children: <SearchHelp onTry={ignore} /> }),
  'search-preparing': popup({ tab: 'search', query: 'agents', children: <Notice kind="search-preparing" /> }),
  'search-failed': popup({
    tab: 'search',
    query: 'agents',
    children: <Notice kind="search-failed" action={again} />,
  }),
  detail: popup({ detail: detail(METAGPT, 'reading'), children: null }),
  'detail-withdrawn': popup({ detail: detail(WITHDRAWN, null), children: null }),
  'detail-starter': popup({ status: FIRST, detail: detail(STARTER, null), children: null }),
  'detail-hostile': popup({ detail: detail(HOSTILE, null), children: null }),
  list: popup({ tab: 'list', children: list(ENTRIES, { title: 'Learning to Navigate the Web' }) }),
  'no-papers': popup({ children: onPage(<Notice kind="no-papers" />) }),
  'cannot-read': popup({ children: onPage(<Notice kind="cannot-read" />, true, null, null) }),
  loading: popup({ status: { ...FRESH, state: 'syncing' }, children: <Notice kind="loading" /> }),
  'nothing-found': popup({
    tab: 'search',
    query: 'zzz code:yes',
    children: (
      <>
        {narrowed('zzz code:yes', null)}
        <Notice kind="nothing-found" wayOut={{ label: 'Search on Hugging Face', href: 'https://huggingface.co' }} />
      </>
    ),
  }),
  'empty-list': popup({ tab: 'list', children: list([]) }),
  offline: popup({
    status: { ...FRESH, state: 'offline', lastSync: '2025-12-09T11:54:00Z' },
    children: <Notice kind="offline" />,
  }),
  'database-failed': popup({
    status: { ...FRESH, state: 'failed', error: 'huggingface.co did not answer within 20 seconds' },
    children: <Notice kind="database-failed" action={again} />,
  }),
  options: options({}),
  'options-chosen': options({ settings: CHOSEN, save: 'saved' }),
  'options-paused': options({ settings: { ...DEFAULT_SETTINGS, ...PAUSED, remoteLookup: 'never' } }),
  'options-first': options({ digest: digest({ ...FIRST, state: 'syncing' }) }),
  'options-history': options({
    settings: { ...DEFAULT_SETTINGS, historyDays: 90, historyOnMetered: true },
    digest: digest({ papers: 2031, days: 63, since: '2025-10-10' }),
  }),
  'options-offline': options({
    digest: digest({
      state: 'offline',
      papers: 9120,
      days: 300,
      since: '2025-02-15',
      lastSync: '2025-12-09T11:54:00Z',
    }),
  }),
  'options-failed': options({
    digest: digest({ state: 'failed', error: 'huggingface.co did not answer within 20 seconds.' }),
  }),
  'options-unsaved': options({ settings: CHOSEN, save: 'failed' }),
  'options-unreadable': options({ settings: 'failed' }),
};
