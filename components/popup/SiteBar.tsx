import { formatPauseEnd, useNow } from '@/components/settings/pause';
import { type Place, quietReason, siteWithCards } from '@/lib/settings/quiet';
import type { Settings } from '@/lib/settings/settings';

export interface SiteBarProps {
  /** Where the page is; its own host comes first. */
  place: Place;
  settings: Settings;
  change(part: Partial<Settings>): void;
}

/** How cards stand on a page: in words, which may end in the site's name, and what one press changes about it. */
interface Standing {
  words: string;
  host?: string;
  action: string;
  part: Partial<Settings>;
}

function standingOf(settings: Settings, place: Place, now: number): Standing & { quiet: boolean } {
  const { disabledSites, pausedUntil } = settings;
  const [host = ''] = place.hosts;
  const reason = quietReason(settings, place, now);
  if (reason === 'site') {
    const part = { disabledSites: disabledSites.filter((site) => site !== host) };
    return { quiet: true, words: 'Off on ', host, action: 'Turn on', part };
  }
  if (reason === 'paused') {
    const words = `Cards are paused until ${formatPauseEnd(pausedUntil ?? '', now)}`;
    return { quiet: true, words, action: 'Resume', part: { pausedUntil: null } };
  }
  if (reason === 'own-cards') {
    const words = `${siteWithCards(place)} has cards of its own`;
    return { quiet: true, words, action: 'Show ours too', part: { yieldToSiteCards: false } };
  }
  const part = { disabledSites: [...disabledSites, host] };
  return { quiet: false, words: 'Cards show on ', host, action: 'Turn off here', part };
}

/** Whether cards show on this page, why not, and the one press that changes it. */
export function SiteBar({ place, settings, change }: SiteBarProps) {
  const now = useNow(settings.pausedUntil);
  const { quiet, words, host, action, part } = standingOf(settings, place, now);
  return (
    <div class="pg-site-bar" data-quiet={quiet}>
      <p role="status" dir="auto">
        {words}
        {host && <bdi>{host}</bdi>}
      </p>
      {/* One button for all that it does, so that the focus stays where it was pressed. */}
      <button type="button" class="pg-act" onClick={() => change(part)}>
        {action}
      </button>
    </div>
  );
}
