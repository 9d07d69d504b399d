/**
 * The settings: one object under the key `settings` in `browser.storage.local`. A partial object is legal; what is
 * missing or out of range takes its default, fields we do not know are left alone. A change takes effect at once.
 */
export interface Settings {
  /** Origin of the digest server. The manifest's content security policy names the hosts that can be reached. */
  digestUrl: string;
  /** Origin of arXiv's API. */
  arxivUrl: string;
  /** How many days back the digest goes; `null` for as far as it can. */
  historyDays: number | null;
  /** Whether old days are fetched over a connection that the browser knows to be metered, too. */
  historyOnMetered: boolean;
  /** How long the pointer rests on a link before its card shows, in milliseconds, 0 to 2000. */
  dwellMs: number;
  /** A key that has to be held for a card to open under the pointer; `null` when resting there is enough. */
  holdKey: HoldKey | null;
  /** No card before this instant (ISO 8601); `null` when cards are not paused. */
  pausedUntil: string | null;
  /** Whether sites with cards of their own for papers (alphaXiv, Hugging Face's) are left to them. */
  yieldToSiteCards: boolean;
  /** Host names on which no card shows. */
  disabledSites: string[];
  /** Whether known papers are marked in the text of pages. */
  marks: boolean;
  /** Whether a paper that is not in the digest is asked for on the web. */
  remoteLookup: 'ask' | 'always' | 'never';
}

/** The keys that can be held, as `KeyboardEvent.key` names them. */
export const HOLD_KEYS = ['Alt', 'Control', 'Shift'] as const;
export type HoldKey = (typeof HOLD_KEYS)[number];

/** The key of the settings in `browser.storage.local`. */
export const SETTINGS_KEY = 'settings';

export const DEFAULT_SETTINGS: Settings = {
  digestUrl: 'https://huggingface.co',
  arxivUrl: 'https://export.arxiv.org',
  historyDays: null,
  historyOnMetered: false,
  dwellMs: 200,
  holdKey: null,
  pausedUntil: null,
  yieldToSiteCards: true,
  disabledSites: [],
  marks: false,
  remoteLookup: 'ask',
};

// Written by hand, since the first content script reads settings on every page and a schema library weighs more than
// all of this file.
const isOrigin = (value: unknown) => typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
const VALID: { [K in keyof Settings]: (value: unknown) => boolean } = {
  digestUrl: isOrigin,
  arxivUrl: isOrigin,
  historyDays: (value) => value === null || (Number.isInteger(value) && Number(value) > 0),
  historyOnMetered: (value) => typeof value === 'boolean',
  dwellMs: (value) => typeof value === 'number' && value >= 0 && value <= 2000,
  holdKey: (value) => value === null || HOLD_KEYS.includes(value as HoldKey),
  pausedUntil: (value) => value === null || (typeof value === 'string' && !Number.isNaN(Date.parse(value))),
  yieldToSiteCards: (value) => typeof value === 'boolean',
  disabledSites: (value) => Array.isArray(value) && value.every((site) => typeof site === 'string'),
  marks: (value) => typeof value === 'boolean',
  remoteLookup: (value) => value === 'ask' || value === 'always' || value === 'never',
};

/** The settings that `stored`, whatever it is, amounts to. */
export function parseSettings(stored: unknown): Settings {
  const fields = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const valid = Object.entries(VALID).flatMap(([name, holds]) => (holds(fields[name]) ? [[name, fields[name]]] : []));
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(valid) };
}
