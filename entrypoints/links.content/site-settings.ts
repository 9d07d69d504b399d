import { DEFAULT_SETTINGS, type Settings } from '@/lib/settings/settings';
import { readSettings, watchSettings } from '@/lib/settings/storage';

export type SiteSettings = ReturnType<typeof createSiteSettings>;

/**
 * The settings as they concern this page; the defaults until they have been read.
 *
 * @param onChange called whenever they change after that
 */
export function createSiteSettings(onChange: () => void) {
  let settings: Settings = DEFAULT_SETTINGS;
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
    /** Known papers are marked in the text of this page. */
    get marks(): boolean {
      return settings.marks;
    },
    /** On this site the extension does nothing by itself: no card, no marks, no number on the toolbar. */
    get isDisabled(): boolean {
      return settings.disabledSites.length > 0 && sitesHere().some((site) => settings.disabledSites.includes(site));
    },
  };
}

/** The host names of this frame and of the page that it is in: a reader switches off what is in the address bar. */
function sitesHere(): string[] {
  return [location.hostname, topHost()];
}

function topHost(): string {
  try {
    return window.top?.location.hostname ?? '';
  } catch {
    // A page of another origin. Where the browser does not tell of it, a frame mostly knows who brought it.
    const outermost: string = location.ancestorOrigins?.item(location.ancestorOrigins.length - 1) ?? document.referrer;
    return URL.canParse(outermost) ? new URL(outermost).hostname : '';
  }
}
