import { browser } from 'wxt/browser';
import { parseSettings, SETTINGS_KEY, type Settings } from './settings';

/** Reads the settings. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await readStored());
}

/**
 * Calls `listener` with the new and the old settings whenever they change.
 *
 * @returns ends it
 */
export function watchSettings(listener: (settings: Settings, before: Settings) => void): () => void {
  const onChanged: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = area === 'local' ? changes[SETTINGS_KEY] : undefined;
    if (change) listener(parseSettings(change.newValue), parseSettings(change.oldValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/** The end of this page's last write. */
let lastWrite: Promise<unknown> | undefined;

/**
 * Changes some settings. All others stay as they are stored, those that we do not know and those that are not valid
 * included. The writes of a page wait for each other; one that fails rejects, and the next one goes on.
 */
export function updateSettings(change: Partial<Settings>): Promise<void> {
  const write = (lastWrite ?? Promise.resolve()).then(async () => {
    const stored = await readStored();
    const fields = typeof stored === 'object' && !Array.isArray(stored) ? stored : {};
    await browser.storage.local.set({ [SETTINGS_KEY]: { ...fields, ...change } });
  });
  lastWrite = write.catch(() => {});
  return write;
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
}
