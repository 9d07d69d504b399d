import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';
import { readSettings, watchSettings } from '@/lib/settings/storage';

/**
 * The settings as they concern this page. They are read when the first paper link is hovered: on most pages none is.
 *
 * @param onChange called when the settings have been read, and whenever they change
 */
export function createSiteSettings(onChange: () => void) {
  let settings: Settings = DEFAULT_SETTINGS;
  let loaded = false;
  const take = (changed: Settings) => {
    settings = changed;
    onChange();
  };
  return {
    /** Reads the settings, once, and follows them from then on. */
    load(): void {
      if (loaded) return;
      loaded = true;
      watchSettings(take);
      void readSettings().then(take);
    },
    get dwellMs(): number {
      return settings.dwellMs;
    },
    /** No card shows on this site. */
    get isDisabled(): boolean {
      return settings.disabledSites.includes(location.hostname);
    },
  };
}
