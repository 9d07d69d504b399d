import { type Browser, browser } from 'wxt/browser';

/**
 * Asks the person whether what links name may be sent without asking each time. Firefox has a question of its own for
 * that; other browsers take the choice itself for the answer. Called in the event of the choice, or Firefox refuses.
 */
export async function askConsent(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  // The types are Chrome's, which knows of no such permission.
  const asked = { data_collection: ['websiteContent'] } as Browser.permissions.Permissions;
  try {
    return await browser.permissions.request(asked);
  } catch (error) {
    console.error('Papergloss: consent cannot be asked for', error);
    return false;
  }
}
