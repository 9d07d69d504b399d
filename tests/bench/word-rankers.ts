import { isTelling, stem, words } from '../../lib/search/tokens';

export interface RankedText {
  title: string;
  abstract: string;
}

/** What ranking by words alone gives: what meaning has to beat. */
export interface WordRankers {
  /** Cosines of the TF-IDF vectors of one paper and of each; weights (1 + ln tf) · ln(n / df). */
  tfIdf(position: number): Float32Array;
  /** Okapi BM25 of a query and each paper, with k1 = 1.2 and b = 0.75. */
  bm25(query: string): Float32Array;
}

const TITLE_TIMES = 2;
const K1 = 1.2;
const B = 0.75;

const terms = (text: string): string[] => words(text).filter(isTelling).map(stem);

export function createWordRankers(papers: readonly RankedText[]): WordRankers {
  const size = papers.length;
  const postings = new Map<string, { at: number; times: number; weight: number }[]>();
  const counts = papers.map(({ title, abstract }, at) => {
    const count = new Map<string, number>();
    for (const term of terms(title)) count.set(term, (count.get(term) ?? 0) + TITLE_TIMES);
    for (const term of terms(abstract)) count.set(term, (count.get(term) ?? 0) + 1);
    for (const [term, times] of count) {
      const list = postings.get(term) ?? [];
      if (!list.length) postings.set(term, list);
      list.push({ at, times, weight: 0 });
    }
    return count;
  });
  const lengths = counts.map((count) => [...count.values()].reduce((a, b) => a + b, 0));
  const meanLength = lengths.reduce((a, b) => a + b, 0) / size;
  const squares = new Float64Array(size);
  for (const list of postings.values()) {
    for (const posting of list) {
      posting.weight = (1 + Math.log(posting.times)) * Math.log(size / list.length);
      squares[posting.at] = (squares[posting.at] as number) + posting.weight ** 2;
    }
  }
  for (const list of postings.values()) {
    for (const posting of list) posting.weight /= Math.sqrt(squares[posting.at] as number) || 1;
  }

  return {
    tfIdf(position) {
      const scores = new Float32Array(size);
      for (const term of (counts[position] as Map<string, number>).keys()) {
        const list = postings.get(term) ?? [];
        const own = list.find(({ at }) => at === position)?.weight ?? 0;
        for (const { at, weight } of list) scores[at] = (scores[at] as number) + own * weight;
      }
      return scores;
    },
    bm25(query) {
      const scores = new Float32Array(size);
      for (const term of new Set(terms(query))) {
        const list = postings.get(term) ?? [];
        const rarity = Math.log(1 + (size - list.length + 0.5) / (list.length + 0.5));
        for (const { at, times } of list) {
          const long = K1 * (1 - B + (B * (lengths[at] as number)) / meanLength);
          scores[at] = (scores[at] as number) + (rarity * times * (K1 + 1)) / (times + long);
        }
      }
      return scores;
    },
  };
}
