/** An organisation as Hugging Face names it. */
export interface Organization {
  /** The handle in its address: `kaist-ai` in huggingface.co/kaist-ai. */
  name: string;
  /** The name for people: `KAIST AI`. */
  fullname: string;
}

/**
 * Where what we know of a paper comes from:
 * `starter`: the small digest that ships with the extension (its summaries are ours, it has no abstracts);
 * `digest`: a day's list of Daily Papers; `fetched`: asked for by the person, one paper.
 */
export type PaperSource = 'starter' | 'digest' | 'fetched';

/** The upvotes that a paper had on a day, `YYYY-MM-DD` in UTC. */
export type UpvotePoint = [day: string, upvotes: number];

/** One paper. What is unknown is `null` or empty, never made up. */
export interface Paper {
  /** The canonical arXiv id: lower case, no version, no subject class: `2308.00352`, `math/0309136`. */
  id: string;
  /** One line, whitespace normalised; may hold TeX. */
  title: string;
  /** One paragraph, whitespace normalised; may hold TeX. Empty when unknown. */
  abstract: string;
  /** Names in the paper's order. */
  authors: string[];
  /** When it appeared on arXiv, ISO 8601 in UTC: a whole day (`2023-08-01`) or an instant (`2023-08-01T07:49:12.000Z`). */
  publishedAt: string | null;
  /** The newest day it was on Daily Papers, `YYYY-MM-DD`. */
  digestDate: string | null;
  upvotes: number | null;
  /** How the upvotes grew, as far as we saw it; see `lib/paper/upvote-history`. */
  upvoteHistory: UpvotePoint[];
  comments: number | null;
  /** `owner/name` as written by its owner; compare by key, which ignores case. */
  githubRepo: string | null;
  githubStars: number | null;
  /** An absolute http(s) URL. */
  projectPage: string | null;
  /** What refers to it on Hugging Face, each as `owner/name`; only a paper that was fetched by itself tells. */
  models: string[];
  datasets: string[];
  spaces: string[];
  organization: Organization | null;
  /** One or two sentences by someone else than the authors (Hugging Face's model; ours in the starter digest). */
  summary: string | null;
  keywords: string[];
  /** The newest version that we know of; only arXiv tells. */
  version: number | null;
  /** When it was withdrawn, ISO 8601; `null` for a paper that stands, or of which nobody says so. */
  withdrawnAt: string | null;
  source: PaperSource;
}
