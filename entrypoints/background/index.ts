import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createModelLoader } from '@/lib/meaning';
import { serve } from '@/lib/messages/serve';
import { watchSettings } from '@/lib/settings/storage';
import { openStore } from '@/lib/store/open';
import { watchConsent } from './consent';
import { createDigestService } from './digest-service';
import { createHandlers } from './handlers';
import { createListService } from './list-service';
import { listenToOmnibox } from './omnibox';
import { reachOpenTabs } from './open-tabs';
import { createPageService } from './page-service';
import { createSearchService } from './search-service';
import { createTurns } from './turns';

const fetchModel = async () => (await fetch(browser.runtime.getURL('/meaning.bin'))).arrayBuffer();

/**
 * The composition root. The worker dies and wakes at any time, so every listener is registered here, synchronously,
 * and nothing that matters lives in memory.
 */
export default defineBackground({
  type: 'module',
  main() {
    // 1. The store
    const store = openStore({ snapshots: browser.storage.local, memory: { indexedDB, IDBKeyRange } });

    // 2. The digest: starter, sync, alarms
    const digest = createDigestService(store.db);
    digest.listen();

    // 3. The reading list and its snapshots
    const list = createListService(store);
    list.watch();

    // 4. The search and what is related
    const turns = createTurns();
    const searching = createSearchService(store, turns, createModelLoader(fetchModel));
    searching.listen();

    // 5. Messages from pages and content scripts
    serve(createHandlers(store, { digest, list, searching, page: createPageService(), turns }));

    // 6. The address bar
    listenToOmnibox(async (query, limit) => {
      await digest.ready();
      return (await searching.search(query, { limit })).hits.map(({ paper }) => paper);
    });

    // 7. Pages that were open before
    browser.runtime.onInstalled.addListener(() => void reachOpenTabs());

    // 8. Settings take effect at once
    watchSettings(digest.settingsChanged);
    watchConsent();
  },
});
