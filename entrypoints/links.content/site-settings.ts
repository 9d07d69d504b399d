import { quietReason } from '@/lib/settings/quiet';
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
  // A frame does not outlive the page that it is in. Its own address may change under it.
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

/** The host name of the page that this frame is in: a reader switches off what is in the address bar. */
function topHost(): string {
  try {
    return window.top?.location.hostname ?? '';
  } catch {
    // A page of another origin. Where the browser does not tell of it, a frame mostly knows who brought it.
    const outermost: string = location.ancestorOrigins?.item(location.ancestorOrigins.length - 1) ?? document.referrer;
    return URL.canParse(outermost) ? new URL(outermost).hostname : '';
  }
}
