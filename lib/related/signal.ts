import type { Paper } from '@/lib/paper/paper';

/** How near a paper is to another one in one respect, 0 to 1, and how people are told; `null` where there is nothing to tell. */
export interface Likeness {
  nearness: number;
  reason: string | null;
}

/** One way in which papers stand near each other. */
export interface Signal {
  /** How much it adds at most; wording, by which two papers on one subject seldom reach 0.3, adds 1. */
  weight: number;
  /** Ids of papers that may be near by this signal, best first; those of other signals are compared as well. */
  bring?(paper: Paper, most: number): Promise<readonly string[]>;
  /** Compares a paper with each of the others, in order. */
  compare(paper: Paper, others: readonly Paper[]): readonly Likeness[] | Promise<readonly Likeness[]>;
}

export const NOTHING: Likeness = { nearness: 0, reason: null };
