import { readSettings, updateSettings } from '@/lib/settings/storage';

/** What a reader chose in the card's menu: no cards on this site, or none anywhere until an instant (ISO 8601). */
export type Quiet = { kind: 'site'; site: string } | { kind: 'pause'; until: string };

const HOUR_MS = 3_600_000;

export const forAnHour = (): Quiet => ({ kind: 'pause', until: new Date(Date.now() + HOUR_MS).toISOString() });

/** Makes cards keep quiet, or takes that back; `false` when the settings could not be stored. */
export async function quieten(quiet: Quiet, on: boolean): Promise<boolean> {
  try {
    if (quiet.kind === 'pause') {
      await updateSettings({ pausedUntil: on ? quiet.until : null });
    } else {
      const { disabledSites } = await readSettings();
      const others = disabledSites.filter((site) => site !== quiet.site);
      await updateSettings({ disabledSites: on ? [...others, quiet.site] : others });
    }
    return true;
  } catch {
    // The extension was updated or removed under this page.
    return false;
  }
}
