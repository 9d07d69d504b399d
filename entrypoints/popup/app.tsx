import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Notice } from '@/components/notice/Notice';
import { PagePanel } from '@/components/popup/PagePanel';
import { PopupShell, type PopupTab } from '@/components/popup/PopupShell';
import { SiteBar } from '@/components/popup/SiteBar';
import { StatusLine } from '@/components/popup/StatusLine';
import { ReadingListView } from '@/components/reading-list/ReadingListView';
import { UndoBar } from '@/components/reading-list/UndoBar';
import { SearchHelp } from '@/components/search/SearchHelp';
import { useSettings } from '@/components/settings/use-settings';
import { useSyncStatus } from '@/entrypoints/shared/use-sync-status';
import { asksNothing, parseQuery } from '@/lib/search/query/parse';
import type { SearchOrder } from '@/lib/search/types';
import * as settingsStorage from '@/lib/settings/storage';
import { findByKeys } from '@/lib/store/by-key';
import type { Store } from '@/lib/store/open';
import { BrowseView } from './browse-view';
import { DetailView } from './detail-view';
import { PageView } from './page-view';
import { SearchView } from './search-view';
import { lookNow } from './use-followed';
import { usePagePapers } from './use-page-papers';
import { useReadingList } from './use-reading-list';
import { useSearchThread } from './use-search-thread';
import { useSearches } from './use-searches';

/** What is searched for, and in which order it shows. */
interface Asked {
  query: string;
  order: SearchOrder;
}

export interface AppProps {
  store: Store;
  /** The tab whose papers are shown; `null` for the one that the popup was opened over. */
  tabId: number | null;
  /** What is searched for to begin with. */
  query: string;
  place: 'popup' | 'tab';
}

const TAB_NAMES: Record<PopupTab, string> = { page: 'This page', search: 'Search', list: 'Reading list' };

/** The popup: reads the database by itself, so that nothing waits for the background to wake. */
export function App({ store, tabId, query: firstQuery, place }: AppProps) {
  const { db } = store;
  const [tab, setTab] = useState<PopupTab>(firstQuery ? 'search' : 'page');
  const [{ query, order }, setAsked] = useState<Asked>({ query: firstQuery, order: 'relevance' });
  const [isHelping, setHelping] = useState(false);
  const [isEntered, setEntered] = useState(false);
  /** The papers opened one over the other; the last one shows. */
  const [opened, setOpened] = useState<string[]>([]);
  /** The paper that was just left, for whose row the focus is meant. */
  const [left, setLeft] = useState<string | null>(null);

  const { settings: found, save, change } = useSettings(settingsStorage);
  const settings = found === 'failed' ? null : found;
  const find = useCallback((keys: string[]) => findByKeys(db, keys), [db]);
  const page = usePagePapers(find, tabId);
  const list = useReadingList(store);
  const live = useSearchThread(list.saved);
  const searches = useSearches(useCallback((text: string) => lookNow(live.thread, db, text), [live.thread, db]));
  const { status, syncNow } = useSyncStatus(db);

  const shared = {
    saved: list.saved,
    onOpen: (id: string) => {
      if (!opened.length) remember();
      setOpened([...opened, id]);
    },
    onToggleSave: (id: string) => {
      if (!list.saved.has(id)) remember();
      void list.toggle(id);
    },
  };
  const search = (text: string, inOrder = order) => {
    // A search that is typed on keeps its order; a new one begins with its best match.
    setAsked({ query: text, order: text ? inOrder : 'relevance' });
    setHelping(false);
    setEntered(false);
    if (text) setTab('search');
  };
  /** A search that was chosen, not typed: what was pressed is gone, and the field is where one goes on. */
  const choose = (text: string, inOrder?: SearchOrder) => {
    search(text, inOrder);
    document.querySelector<HTMLElement>('input[type=search]')?.focus();
  };
  const isAsking = !asksNothing(parseQuery(query));
  const remember = () => tab === 'search' && isAsking && void searches.remember(query);
  const shown = opened.at(-1);
  const back = () => {
    setOpened(opened.slice(0, -1));
    if (opened.length === 1) setLeft(opened[0] ?? null);
  };
  // Back in the list, the focus is where it was before the paper was opened.
  useEffect(() => {
    if (left !== null) document.querySelector<HTMLElement>(`[role=tabpanel] [data-paper-id="${left}"] a`)?.focus();
    setLeft(null);
  }, [left]);

  return (
    <PopupShell
      place={place}
      tab={tab}
      onTab={(chosen) => {
        setTab(chosen);
        setHelping(false);
      }}
      counts={{ page: page.state === 'ready' ? page.papers.length : null, list: list.entries.length }}
      query={query}
      onQuery={search}
      onEnter={() => {
        if (tab === 'search' && isAsking) setEntered(true);
        else document.querySelector<HTMLElement>('[role=tabpanel] .pg-row-title')?.focus();
      }}
      isHelping={isHelping}
      onHelp={() => {
        setTab('search');
        setHelping(!isHelping);
      }}
      papers={status.state === 'ready' ? status.value.papers : null}
      detail={
        shown === undefined ? null : (
          <DetailView
            db={db}
            id={shown}
            entry={list.saved.get(shown) ?? null}
            backTo={opened.length > 1 ? 'Previous paper' : TAB_NAMES[tab]}
            onBack={back}
            onStatus={(status) => void list.set(shown, status)}
            onToggleSave={() => shared.onToggleSave(shown)}
            onOpenPaper={shared.onOpen}
          />
        )
      }
      onSettings={() => void openSettings(place)}
      saveFailure={list.failure ?? searches.failure}
      footer={
        status.state === 'ready' && (
          <StatusLine status={status.value} historyDays={settings?.historyDays} now={Date.now()} onRetry={syncNow} />
        )
      }
    >
      {list.state === 'failed' ? (
        <Notice kind="database-failed" />
      ) : tab === 'page' ? (
        <PagePanel
          head={
            settings &&
            page.state === 'ready' &&
            page.place && <SiteBar place={page.place} settings={settings} change={change} />
          }
          marks={settings?.marks ?? null}
          onMarks={(marks) => change({ marks })}
          save={save}
        >
          <PageView page={page} {...shared} />
        </PagePanel>
      ) : tab === 'search' ? (
        <>
          {isHelping ? (
            <SearchHelp onTry={choose} />
          ) : isAsking ? (
            <SearchView
              store={store}
              thread={live}
              query={query}
              order={order}
              onQuery={search}
              onOrder={(order) => setAsked({ query, order })}
              searches={searches}
              isEntered={isEntered}
              onReached={() => setEntered(false)}
              {...shared}
            />
          ) : (
            <BrowseView db={db} thread={live.thread} searches={searches} onSearch={choose} {...shared} />
          )}
          <UndoBar
            removed={searches.removed && { title: searches.removed.query }}
            onUndo={() => void searches.undo()}
            onDismiss={searches.forgetRemoved}
          />
        </>
      ) : (
        <ReadingListView
          entries={list.entries}
          onOpen={shared.onOpen}
          onStatus={(id, status) => void list.set(id, status)}
          onRemove={(id) => void list.remove(id)}
          removed={list.removed && { title: list.removed.paper.title }}
          onUndo={list.undo}
          onDismissUndo={list.forgetRemoved}
        />
      )}
    </PopupShell>
  );
}

/** Settings have a tab of their own. Not every browser closes its popup over it. */
async function openSettings(place: AppProps['place']): Promise<void> {
  await browser.runtime.openOptionsPage();
  if (place === 'popup') window.close();
}
