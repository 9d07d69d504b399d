import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serve } from '@/lib/messages/serve';
import { watchSettings } from '@/lib/settings/storage';
import { PaperglossDatabase } from '@/lib/store/database';
import { watchConsent } from './consent';
import { createDigestService } from './digest-service';
import { createHandlers } from './handlers';
import { reachOpenTabs } from './open-tabs';
import { createPageService } from './page-service';

/**
 * The composition root. The worker dies and wakes at any time, so every listener is registered here, synchronously,
 * and nothing that matters lives in memory.
 */
export default defineBackground({
  type: 'module',
  main() {
    // 1. The store
    const db = new PaperglossDatabase();

    // 2. The digest: starter, sync, alarms
    const digest = createDigestService(db);
    digest.listen();

    // 3. Messages from pages and content scripts
    serve(createHandlers(db, digest, createPageService()));

    // 4. Pages that were open before
    browser.runtime.onInstalled.addListener(() => void reachOpenTabs());

    // 5. Settings take effect at once
    watchSettings(digest.settingsChanged);
    watchConsent();
  },
});
