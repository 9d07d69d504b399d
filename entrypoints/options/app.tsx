import { OptionsPage } from '@/components/options/OptionsPage';
import { useSettings } from '@/components/settings/use-settings';
import * as storage from '@/lib/settings/storage';

/** The settings, in a tab of their own. */
export function App() {
  return <OptionsPage {...useSettings(storage)} />;
}
