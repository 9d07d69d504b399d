import * as v from 'valibot';
import { LONGEST_QUERY, SEARCH_ORDERS } from '@/lib/search/types';

/** Papers of a day that a search finds are a few, or it is no search. */
export const MOST_KNOWN = 200;

const followed = v.object({
  /** The newest day of Daily Papers (`YYYY-MM-DD`) that was there when the person last looked. */
  day: v.pipe(v.string(), v.isoDate()),
  /** Ids of what was found then of that day and later ones: a day goes on filling up. */
  known: v.pipe(v.array(v.string()), v.maxLength(MOST_KNOWN)),
});

/** What of a followed search a person has seen. */
export type Followed = v.InferOutput<typeof followed>;

/** A search that a person keeps. Its query is its name: no two are the same but for case and spaces. */
const savedSearch = v.object({
  /** As it was typed. */
  query: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_QUERY)),
  order: v.fallback(v.picklist(SEARCH_ORDERS), 'relevance'),
  /** ISO 8601 instant. */
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** Where the person follows it, what is not new to them any more; otherwise `null`. */
  followed: v.fallback(v.nullable(followed), null),
});

export type SavedSearch = v.InferOutput<typeof savedSearch>;

/** What a person has searched for: one object under the key `searches` in `browser.storage.local`. */
export interface Searches {
  /** The newest first. */
  saved: SavedSearch[];
  /** Queries that found something a person went on to, the last one first. */
  recent: string[];
}

/** The key of the searches in `browser.storage.local`. */
export const SEARCHES_KEY = 'searches';

export const NO_SEARCHES: Searches = { saved: [], recent: [] };

/** Queries that are remembered without being kept. */
const MOST_RECENT = 8;

const stored = v.object({
  saved: v.fallback(v.array(v.unknown()), []),
  recent: v.fallback(v.array(v.unknown()), []),
});

/** The searches that `value`, whatever it is, amounts to; what is not valid in it is left out. */
export function parseSearches(value: unknown): Searches {
  const whole = v.safeParse(stored, value);
  if (!whole.success) return NO_SEARCHES;
  const { saved, recent } = whole.output;
  return {
    saved: saved.flatMap((row) => {
      const read = v.safeParse(savedSearch, row);
      return read.success ? [read.output] : [];
    }),
    recent: recent
      .filter((query) => typeof query === 'string' && query.trim() !== '' && query.length <= LONGEST_QUERY)
      .slice(0, MOST_RECENT) as string[],
  };
}

/** Whether two queries are one but for case and spaces. */
export const isSameQuery = (a: string, b: string): boolean => normalized(a) === normalized(b);

const normalized = (query: string) => query.trim().replace(/\s+/g, ' ').toLowerCase();

/** A query that led to something, remembered as the last one. */
export function withRecent({ saved, recent }: Searches, query: string): Searches {
  const others = recent.filter((other) => !isSameQuery(other, query));
  return { saved, recent: [query.trim(), ...others].slice(0, MOST_RECENT) };
}

export const withoutRecent = ({ saved }: Searches): Searches => ({ saved, recent: [] });

/** A search kept, in the place of one with the same query where there is one. */
export function withSaved({ saved, recent }: Searches, search: SavedSearch): Searches {
  const at = saved.findIndex(({ query }) => isSameQuery(query, search.query));
  return { saved: at < 0 ? [search, ...saved] : saved.with(at, search), recent };
}

export const withoutSaved = ({ saved, recent }: Searches, query: string): Searches => ({
  saved: saved.filter((search) => !isSameQuery(search.query, query)),
  recent,
});
