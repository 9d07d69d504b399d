import type { Paper } from '@/lib/paper/paper';

/** A paper that stands near another one, and why. */
export interface RelatedPaper {
  paper: Paper;
  /** Nearness from 0 to 1; only its order means something. */
  score: number;
  /** For people, best first: `3 shared keywords: scaffolding, agents, prompting`. */
  reasons: string[];
}
