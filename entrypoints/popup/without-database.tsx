import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Notice } from '@/components/notice/Notice';
import { PopupShell, type PopupTab } from '@/components/popup/PopupShell';
import { ReadingListView } from '@/components/reading-list/ReadingListView';
import type { SyncStatus } from '@/lib/digest/status';
import { send } from '@/lib/messages/send';
import { arxivPage } from '@/lib/paper/addresses';
import type { AppProps } from './app';
import { PageView } from './page-view';
import { useBackgroundList } from './use-background-list';
import { usePagePapers } from './use-page-papers';

export interface WithoutDatabaseProps extends AppProps {
  onRetry: () => void;
  /** Erases the digest, which may be what is broken; what was saved is kept. */
  onErase: () => void;
}

/** No message takes more. */
const MOST_LINKS = 1000;

const findInBackground = async (links: string[]) => {
  const found = links.length ? await send('papers.find', { links: links.slice(0, MOST_LINKS) }) : [];
  return links.map((_, i) => found[i] ?? null);
};

/**
 * The popup of a page that gets no access to the databases, as in Firefox's private windows: the background, which may
 * have it, is asked for the papers of the page and for the reading list.
 */
export function WithoutDatabase({ tabId, place, onRetry, onErase }: WithoutDatabaseProps) {
  const [tab, setTab] = useState<PopupTab>('page');
  const [query, setQuery] = useState('');
  const [kept, setKept] = useState<SyncStatus['kept'] | 'nowhere' | null>(null);
  const page = usePagePapers(findInBackground, tabId);
  const list = useBackgroundList();
  const isPrivate = browser.extension.inIncognitoContext;
  useEffect(() => {
    send('sync.status', {}).then(
      (status) => setKept(status.kept),
      () => setKept('nowhere'),
    );
  }, []);
  const openPage = (id: string) => void browser.tabs.create({ url: arxivPage(id) });

  return (
    <PopupShell
      place={place}
      tab={tab}
      onTab={setTab}
      counts={{ page: page.state === 'ready' ? page.papers.length : null, list: list.entries.length }}
      query={query}
      onQuery={(text) => {
        setQuery(text);
        if (text) setTab('search');
      }}
      papers={null}
      saveFailure={list.failure}
      footer={kept && <p class="pg-status pg-status-text">{STANDING[kept]}</p>}
      onSettings={() => void browser.runtime.openOptionsPage()}
    >
      {tab === 'page' ? (
        <PageView page={page} saved={list.saved} onOpen={openPage} onToggleSave={(id) => void list.toggle(id)} />
      ) : tab === 'search' ? (
        isPrivate ? (
          <Notice kind="private-window" />
        ) : (
          <Notice
            kind="database-failed"
            action={{ label: 'Try again', onAction: onRetry }}
            lastResort={{ label: 'Erase the digest and fetch it anew', onAction: onErase }}
          />
        )
      ) : (
        <ReadingListView
          entries={list.entries}
          onOpen={openPage}
          onStatus={(id, status) => void list.set(id, status)}
          onRemove={(id) => void list.remove(id)}
          removed={list.removed && { title: list.removed.paper.title }}
          onUndo={() => void list.undo()}
          onDismissUndo={list.forgetRemoved}
        />
      )}
    </PopupShell>
  );
}

/** Where everything is kept meanwhile, in the line at the foot. */
const STANDING: Record<SyncStatus['kept'] | 'nowhere', string> = {
  disk: 'The digest and your reading list are whole, but this window cannot open them.',
  memory: 'The digest is kept in memory, and fetched anew each time. Your reading list is safe.',
  nowhere: 'The digest does not answer. Your reading list is shown as it was last copied.',
};
