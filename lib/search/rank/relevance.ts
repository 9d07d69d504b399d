import type { ReadPapers } from '../read-once';
import { type IndexView, idOf } from '../segment/view';
import type { AskedWord } from './asked';
import { likenessOf, nameLikeness, shareAlone } from './likeness';
import type { Matches, OpenEntry } from './match';
import { nearnessOf, placesIn } from './near';
import { bestOf } from './select';
import { CANDIDATES, TITLES, WEIGHTS } from './weights';

/** What is ranked. */
export interface Ranking {
  words: readonly AskedWord[];
  /** The words' streams, with their places. */
  entries: readonly OpenEntry[][];
  matches: Matches;
  matching: Uint32Array;
  /** The query as one text. */
  typed: string;
  /** So many documents are needed. */
  most: number;
}

/**
 * The documents that match, the best first: by their words' worth; the best of these by how near to each other the words
 * stand and how much of the title they are; the best of these by Fuse.js, which compares their titles with the whole query.
 * What lies beyond the candidates stays as the words have ordered it.
 */
export async function byRelevance(
  view: IndexView,
  read: ReadPapers,
  { words, entries, matches, matching, typed, most }: Ranking,
): Promise<number[]> {
  const candidates = bestOf(matching, matches.scores, Math.max(CANDIDATES, most));
  const near = candidates.slice(0, CANDIDATES);
  const scores = nearScores(view, entries, matches, near);
  near.sort((a, b) => (scores.get(b) as number) - (scores.get(a) as number));

  const titled = near.slice(0, TITLES);
  const papers = await read(titled.map((document) => idOf(view, document)));
  const titles = papers.map((paper) => paper?.title ?? '');
  const likeness = likenessOf(titles, typed);
  for (const [i, document] of titled.entries()) {
    const upvotes = view.columns.upvotes[document] as number;
    const age = view.newestDay - (view.columns.days[document] as number);
    scores.set(
      document,
      (scores.get(document) as number) +
        (WEIGHTS.likeness / Math.sqrt(words.length)) * (likeness[i] as number) +
        WEIGHTS.name * nameLikeness(titles[i] as string, typed) +
        WEIGHTS.alone * shareAlone(titles[i] as string, typed) +
        WEIGHTS.upvotes * Math.min(1, Math.log10(1 + upvotes) / 3) +
        WEIGHTS.recency * 2 ** (-age / YEAR),
    );
  }
  titled.sort((a, b) => (scores.get(b) as number) - (scores.get(a) as number));
  return [...titled, ...near.slice(TITLES), ...candidates.slice(CANDIDATES)];
}

/** A paper is half as new after so many days. */
const YEAR = 365;

function nearScores(
  view: IndexView,
  entries: readonly OpenEntry[][],
  { scores, rarity }: Matches,
  documents: readonly number[],
): Map<number, number> {
  const places = placesIn(entries, documents, view.documents);
  return new Map(
    documents.map((document) => {
      const { near, titled, inTitle, start } = nearnessOf(
        places.map((ofWord) => ofWord.get(document)),
        rarity,
      );
      const titleWords = Math.max(1, view.columns.titleWords[document] as number);
      const cover = titled * Math.sqrt(inTitle / Math.max(titleWords, entries.length));
      const score = (scores[document] as number) + WEIGHTS.near * near + WEIGHTS.cover * cover + WEIGHTS.start * start;
      return [document, score];
    }),
  );
}
