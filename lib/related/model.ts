import type { Paper } from '@/lib/paper/paper';
import { isTelling, stem, words as wordsOf } from '@/lib/search/tokens';
import { runSteps, type Steps } from './steps';

/** A paper as a direction in the space of terms: weights of unit length, by term. */
export type TermVector = ReadonlyMap<number, number>;

/** How often a term of the title counts, beside one of the abstract. */
const TITLE_TIMES = 2;
/** Terms that more than this share of the papers have tell nothing. */
const TOO_COMMON = 0.2;

/** Terms looked at in one step. */
const TERMS_A_STEP = 500;

/** The terms of all papers and what each weighs. */
export interface TermModel {
  /** In the order of the papers. */
  vectors: TermVector[];
  /** Positions of the papers that have a term, by term. */
  postings: readonly (readonly number[])[];
  /** A term for people: the word as it first stood in a text, before its ending was cut. */
  label(term: number): string;
}

/**
 * TF-IDF over titles and abstracts (the summary where there is no abstract), in single words and pairs of neighbours.
 * A term weighs (1 + ln tf) · ln(n / df); a vector has length 1, so that long abstracts do not win by length.
 * A term that one paper alone has cannot join two and is left out.
 */
export const buildTermModel = (papers: readonly Paper[]): TermModel => runSteps(termModelSteps(papers));

/** `buildTermModel`, a paper at a time. */
export function* termModelSteps(papers: readonly Paper[]): Steps<TermModel> {
  const terms = createTermTable();
  const having: number[] = [];
  /** Of each paper, its terms and how often it has each, by turns. */
  const counts: Int32Array[] = [];
  for (const paper of papers) {
    const count = new Map<number, number>();
    for (const term of terms.of(paper.title)) count.set(term, (count.get(term) ?? 0) + TITLE_TIMES);
    for (const term of terms.of(paper.abstract || (paper.summary ?? ''))) count.set(term, (count.get(term) ?? 0) + 1);
    for (const term of count.keys()) having[term] = (having[term] ?? 0) + 1;
    counts.push(Int32Array.from([...count].flat()));
    yield;
  }

  // Nine terms in ten are pairs that stand in one paper alone; those that are left get numbers of their own.
  const common = Math.max(3, papers.length * TOO_COMMON);
  const numbers = new Int32Array(having.length).fill(-1);
  const kept: number[] = [];
  for (const [term, papersHaving] of having.entries()) {
    if (papersHaving >= 2 && papersHaving <= common) numbers[term] = kept.push(term) - 1;
    if (term % TERMS_A_STEP === 0) yield;
  }

  const postings: number[][] = [];
  const vectors: Map<number, number>[] = [];
  for (const [i, count] of counts.entries()) {
    const vector = new Map<number, number>();
    let squares = 0;
    for (let at = 0; at < count.length; at += 2) {
      const term = count[at] as number;
      const number = numbers[term] as number;
      if (number < 0) continue;
      const weight = (1 + Math.log(count[at + 1] as number)) * Math.log(papers.length / (having[term] as number));
      vector.set(number, weight);
      squares += weight * weight;
      const list = postings[number];
      if (list) list.push(i);
      else postings[number] = [i];
    }
    const length = Math.sqrt(squares) || 1;
    for (const [number, weight] of vector) vector.set(number, weight / length);
    vectors.push(vector);
    yield;
  }
  const labels = kept.map((term) => terms.label(term));
  return { vectors, postings, label: (number) => labels[number] ?? '' };
}

/**
 * Numbers terms as they come: single words, and pairs of neighbouring words, which do not reach over a word that tells
 * nothing. Pairs are kept by their first word: one table of the millions there are would stand still whenever it grows.
 */
function createTermTable() {
  const words = new Map<string, number>();
  const pairs = new Map<number, Map<number, number>>();
  const labels: string[] = [];
  const numberOf = <K>(table: Map<K, number>, key: K, label: string): number => {
    const known = table.get(key);
    if (known !== undefined) return known;
    const number = labels.push(label) - 1;
    table.set(key, number);
    return number;
  };

  return {
    label: (term: number): string => labels[term] ?? '',

    /** The terms of a text, in order, each as often as it is there. */
    *of(text: string): Iterable<number> {
      let previous: { word: number; label: string } | null = null;
      for (const label of wordsOf(text)) {
        if (!isTelling(label)) {
          previous = null;
          continue;
        }
        const word = numberOf(words, stem(label), label);
        yield word;
        if (previous) {
          const followers = pairs.get(previous.word) ?? new Map<number, number>();
          pairs.set(previous.word, followers);
          yield numberOf(followers, word, `${previous.label} ${label}`);
        }
        previous = { word, label };
      }
    },
  };
}
