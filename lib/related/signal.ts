import type { Paper } from '@/lib/paper/paper';

/** How near a paper is to another one in one respect, 0 to 1, and how people are told; `null` where there is nothing to tell. */
export interface Likeness {
  nearness: number;
  /** A function where it takes time to say: it is called for the papers that are shown. */
  reason: string | (() => string | null) | null;
}

/** One way in which papers stand near each other. */
export interface Signal {
  /** Ids of papers that may be near by this signal, best first; those of other signals are compared as well. */
  bring?(paper: Paper, most: number): Promise<readonly string[]>;
  /** Compares a paper with each of the others, in order. */
  compare(paper: Paper, others: readonly Paper[]): readonly Likeness[] | Promise<readonly Likeness[]>;
}

/** A signal, and how much it adds at most. */
export interface WeighedSignal {
  signal: Signal;
  weight: number;
  /** It orders papers that are near by other signals, and makes none near. */
  isTieBreaker?: boolean;
}

export const NOTHING: Likeness = { nearness: 0, reason: null };
