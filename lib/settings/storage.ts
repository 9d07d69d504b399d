import { browser } from 'wxt/browser';
import { parseSettings, SETTINGS_KEY, type Settings } from './settings';

/** Reads the settings. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** Calls `listener` with the new and the old settings whenever they change. */
export function watchSettings(listener: (settings: Settings, before: Settings) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === 'local' ? changes[SETTINGS_KEY] : undefined;
    if (change) listener(parseSettings(change.newValue), parseSettings(change.oldValue));
  });
}
