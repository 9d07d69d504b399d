import { useReducer } from 'preact/hooks';
import { OptionsPage } from '@/components/options/OptionsPage';
import { useSettings } from '@/components/settings/use-settings';
import type { Settings } from '@/lib/settings/settings';
import * as storage from '@/lib/settings/storage';
import { askConsent } from './consent';

/** The settings, in a tab of their own. */
export function App() {
  const { change, ...live } = useSettings(storage);
  const [, drawAnew] = useReducer((count: number, _: undefined) => count + 1, 0);
  const changeWithConsent = async (part: Partial<Settings>) => {
    if (part.remoteLookup !== 'always' || (await askConsent())) change(part);
    // What was refused is still chosen on the page.
    else drawAnew(undefined);
  };
  return <OptionsPage {...live} change={(part) => void changeWithConsent(part)} />;
}
