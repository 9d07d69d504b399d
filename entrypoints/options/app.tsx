import { useReducer } from 'preact/hooks';
import { OptionsPage } from '@/components/options/OptionsPage';
import { useSettings } from '@/components/settings/use-settings';
import { useSyncStatus } from '@/entrypoints/shared/use-sync-status';
import { send } from '@/lib/messages/send';
import type { Settings } from '@/lib/settings/settings';
import * as storage from '@/lib/settings/storage';
import type { PaperglossDatabase } from '@/lib/store/database';
import { askConsent } from './consent';
import { useStorage } from './use-storage';

export interface AppProps {
  db: PaperglossDatabase;
}

/** The settings, in a tab of their own. */
export function App({ db }: AppProps) {
  const { change, ...live } = useSettings(storage);
  const [, drawAnew] = useReducer((count: number, _: undefined) => count + 1, 0);
  const { status, syncNow, look } = useSyncStatus(db);
  const changeWithConsent = async (part: Partial<Settings>) => {
    if (part.remoteLookup !== 'always' || (await askConsent())) change(part);
    // What was refused is still chosen on the page.
    else drawAnew(undefined);
  };
  const digest = {
    status: status.state === 'ready' ? status.value : status.state === 'failed' ? ('failed' as const) : null,
    storage: useStorage(status),
    now: Date.now(),
    onRetry: syncNow,
    onErase: async () => {
      await send('digest.erase', {});
      look();
    },
  };
  return <OptionsPage {...live} digest={digest} change={(part) => void changeWithConsent(part)} />;
}
