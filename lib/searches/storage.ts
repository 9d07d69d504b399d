import { browser } from 'wxt/browser';
import { parseSearches, SEARCHES_KEY, type Searches } from './searches';

/** Reads what was searched for. */
export async function readSearches(): Promise<Searches> {
  return parseSearches((await browser.storage.local.get(SEARCHES_KEY))[SEARCHES_KEY]);
}

/**
 * Calls `listener` whenever they change, by whatever page.
 *
 * @returns ends it
 */
export function watchSearches(listener: (searches: Searches) => void): () => void {
  const onChanged: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = area === 'local' ? changes[SEARCHES_KEY] : undefined;
    if (change) listener(parseSearches(change.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

/** Changes them; pages that do so at the same time wait for each other. */
export async function updateSearches(change: (searches: Searches) => Searches): Promise<void> {
  await navigator.locks.request(`papergloss ${SEARCHES_KEY}`, async () => {
    await browser.storage.local.set({ [SEARCHES_KEY]: change(await readSearches()) });
  });
}
