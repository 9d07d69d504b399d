/**
 * What counts how much. Found by search over known items of nine kinds (single rare words, half-typed and misspelt ones,
 * several in a row or not, names of systems, authors with a subject, phrases of an abstract); `npm run bench` shows what
 * they come to.
 */
export const WEIGHTS = {
  // A word by where it stands; in summary and abstract for each time. The sum counts as sum / (sum + half).
  title: 15,
  authors: 3,
  keywords: 4,
  organization: 2,
  body: 2.56,
  half: 1,
  /** How much a paper loses by words that it lacks: what it has of all rarity, to this power. */
  missing: 2.5,
  // Neighbours: what it adds that words stand as in the query, and the share of it that runs of several words get.
  near: 1,
  run: 0.5,
  nearInTitle: 1,
  nearInNames: 0.8,
  nearInBody: 0.8,
  // What two words count beside two that follow each other: one, two, three words between them; the wrong way round;
  // further apart.
  oneBetween: 0.6,
  twoBetween: 0.4,
  threeBetween: 0.25,
  reversed: 0.5,
  apart: 0.2,
  /** The share of the title that the query's words make up. */
  cover: 0.2,
  /** The title begins with a word of the query, as with the name of a system. */
  start: 0.06,
  /** How much the title is like the query as a whole; less the more words there are, whose places tell as much. */
  likeness: 0.35,
  /** It is the name that the title gives its subject. */
  name: 0.1,
  /** Its words are there as typed, in no hyphenated word. */
  alone: 0.05,
  // Among equals.
  upvotes: 0.01,
  recency: 0.01,
};

/** So many papers are looked at for neighbouring words. */
export const CANDIDATES = 600;
/** So many titles are compared with the whole query. */
export const TITLES = 60;
