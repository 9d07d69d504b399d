import type { Paper } from '@/lib/paper/paper';
import type { ReadingStatus } from '@/lib/reading-list/entry';
import type { TextRange } from './highlight';
import type { ParsedQuery } from './query/types';

/** Longer than anything a person types; what is pasted beyond it is not looked at. */
export const LONGEST_QUERY = 400;

/** Orders of an answer. `trending`: what gains most upvotes a day now, then the rest by upvotes. */
export const SEARCH_ORDERS = ['relevance', 'date', 'upvotes', 'trending'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** What a person has saved, by paper. */
export type SavedPapers = ReadonlyMap<string, { status: ReadingStatus; tags: readonly string[] }>;

export interface SearchOptions {
  limit?: number | undefined;
  offset?: number | undefined;
  order?: SearchOrder | undefined;
  /** Count the answer by facets as well. */
  facets?: boolean | undefined;
  /** Look for papers that mean the same in other words as well, on the first page, where that may help. */
  meaning?: boolean | undefined;
}

/** A paper that was found, and where it shows why. */
export interface SearchHit {
  paper: Paper;
  /** The found words in the title. */
  title: TextRange[];
  /** A stretch of the summary or abstract with found words in it, where there is one. */
  snippet: { text: string; ranges: TextRange[] } | null;
}

/** One way to narrow an answer: what to add to the query (see `withFilter`), and how many papers would be left. */
export interface FacetValue {
  label: string;
  filter: string;
  count: number;
}

export interface Facets {
  /** The newest first. */
  years: FacetValue[];
  /** Those with the most papers first, ten at most. */
  organizations: FacetValue[];
  /** `null` where it would not narrow anything. */
  code: FacetValue | null;
  saved: FacetValue | null;
}

/** A page of an answer, in its order. */
export interface SearchAnswer {
  /** What was understood. */
  query: ParsedQuery;
  /** How many papers match in all. */
  total: number;
  /** The order it has: by date where nothing but filters says what is relevant. */
  order: SearchOrder;
  hits: SearchHit[];
  /**
   * Papers that are near in meaning to what was typed, the nearest first, ten at most; none of those that were found. Empty
   * where they were not asked for, where words do (see `wantsMeaning`), and where nothing is known of meaning.
   */
  near: SearchHit[];
  /** When they were asked for. */
  facets: Facets | null;
}
