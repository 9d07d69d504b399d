import { topHost } from '@/lib/page/top-host';
import { quietReason } from '@/lib/settings/quiet';
import { DEFAULT_SETTINGS, type HoldKey, type Settings } from '@/lib/settings/settings';
import { readSettings, watchSettings } from '@/lib/settings/storage';

export type SiteSettings = ReturnType<typeof createSiteSettings>;

/**
 * The settings as they concern this page; the defaults until they have been read.
 *
 * @param onChange called whenever they change after that
 */
export function createSiteSettings(onChange: () => void) {
  let settings: Settings = DEFAULT_SETTINGS;
  // A reader switches off what is in the address bar. A frame does not outlive the page that it is in; its own address
  // may change under it.
  const top = topHost();
  const reason = () =>
    quietReason(settings, { hosts: [location.hostname, top], pathname: location.pathname }, Date.now());
  const loaded = readSettings().then((read) => {
    settings = read;
  });
  watchSettings((changed) => {
    settings = changed;
    onChange();
  });
  return {
    /** Settles when they have been read. */
    loaded,
    get dwellMs(): number {
      return settings.dwellMs;
    },
    get holdKey(): HoldKey | null {
      return settings.holdKey;
    },
    /** Known papers are marked in the text of this page. */
    get marks(): boolean {
      return settings.marks;
    },
    /** On this site the extension does nothing by itself: no card, no marks, no number on the toolbar. */
    get isDisabled(): boolean {
      return reason() === 'site';
    },
    /** No card opens here now, for whatever reason; marks and the number go on where it is not the site that is off. */
    get hasNoCards(): boolean {
      return reason() !== null;
    },
  };
}
