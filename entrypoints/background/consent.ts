import { browser } from 'wxt/browser';
import { readSettings, updateSettings } from '@/lib/settings/storage';

/** In Firefox a consent is taken back among the add-ons; papers are then asked for one by one again. */
export function watchConsent(): void {
  browser.permissions.onRemoved.addListener(async (removed) => {
    if (!('data_collection' in removed) || !(removed.data_collection as string[]).includes('websiteContent')) return;
    if ((await readSettings()).remoteLookup === 'always') await updateSettings({ remoteLookup: 'ask' });
  });
}
