import type { Settings } from './settings';

/** Why no card opens by itself: the site is off, cards are paused, or the site has cards of its own for papers. */
export type QuietReason = 'site' | 'paused' | 'own-cards';

/** Where a card would open. */
export interface Place {
  /** The host names of the frame and of the page that it is in. */
  hosts: readonly string[];
  /** The path of the frame's address. */
  pathname: string;
}

/** Sites with cards of their own for papers; each is told by a host name, a space and a path. */
const OWN_CARDS: readonly [name: string, place: RegExp][] = [
  ['alphaXiv', /^(?:\S+\.)?alphaxiv\.org /],
  ['Hugging Face', /^(?:huggingface|hf)\.co \/papers(?:\/|$)/],
];

/** The name of the site here that has cards of its own, if there is one. */
export function siteWithCards({ hosts, pathname }: Place): string | undefined {
  return OWN_CARDS.find(([, place]) => hosts.some((host) => place.test(`${host} ${pathname}`)))?.[0];
}

/**
 * Why no card opens in a place at `now` (milliseconds since the epoch), `null` where one may. A site that is off has no
 * marks and no number on the toolbar either; the other reasons concern cards alone.
 */
export function quietReason(settings: Settings, place: Place, now: number): QuietReason | null {
  if (place.hosts.some((host) => settings.disabledSites.includes(host))) return 'site';
  if (settings.pausedUntil !== null && now < Date.parse(settings.pausedUntil)) return 'paused';
  return settings.yieldToSiteCards && siteWithCards(place) ? 'own-cards' : null;
}
