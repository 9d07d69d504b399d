import type { Paper } from '@/lib/paper/paper';
import { isTelling, stem, words } from '@/lib/search/tokens';
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
  postings: ReadonlyMap<number, readonly number[]>;
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
  const terms = new Map<string, number>();
  const labels: string[] = [];
  const counts: Map<number, number>[] = [];
  for (const paper of papers) {
    const count = new Map<number, number>();
    const add = (text: string, times: number) => {
      for (const { term, label } of termsOf(text)) {
        let id = terms.get(term);
        if (id === undefined) {
          id = terms.size;
          terms.set(term, id);
          labels.push(label);
        }
        count.set(id, (count.get(id) ?? 0) + times);
      }
    };
    add(paper.title, TITLE_TIMES);
    add(paper.abstract || (paper.summary ?? ''), 1);
    counts.push(count);
    yield;
  }

  const postings = new Map<number, number[]>();
  for (const [i, count] of counts.entries()) {
    for (const id of count.keys()) {
      const list = postings.get(id);
      if (list) list.push(i);
      else postings.set(id, [i]);
    }
    yield;
  }
  const common = Math.max(3, papers.length * TOO_COMMON);
  let seen = 0;
  for (const [id, list] of postings) {
    if (list.length < 2 || list.length > common) postings.delete(id);
    if (++seen % TERMS_A_STEP === 0) yield;
  }

  const vectors: Map<number, number>[] = [];
  for (const count of counts) {
    const vector = new Map<number, number>();
    let squares = 0;
    for (const [id, times] of count) {
      const having = postings.get(id)?.length;
      if (!having) continue;
      const weight = (1 + Math.log(times)) * Math.log(papers.length / having);
      vector.set(id, weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (const [id, weight] of vector) vector.set(id, weight / length);
    vectors.push(vector);
    yield;
  }
  return { vectors, postings, label: (term) => labels[term] ?? '' };
}

/** Single words and pairs of neighbouring words; a pair does not reach over a word that tells nothing. */
function* termsOf(text: string): Iterable<{ term: string; label: string }> {
  let previous: { term: string; label: string } | null = null;
  for (const label of words(text)) {
    if (!isTelling(label)) {
      previous = null;
      continue;
    }
    const term = stem(label);
    yield { term, label };
    if (previous) yield { term: `${previous.term} ${term}`, label: `${previous.label} ${label}` };
    previous = { term, label };
  }
}
