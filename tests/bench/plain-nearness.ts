import type { Paper } from '../../lib/paper/paper';
import { fold, stem, WORD } from '../../lib/search/tokens';

/** The ten nearest of a paper, by position. */
export type Nearest = (position: number) => number[];

/** Terms of a paper and how often it has each, by turns; no more is known of it to the plain rankers. */
type Counts = [term: number, count: number][];

/** What related papers are measured beside: TF-IDF cosine, and BM25 with the whole paper for a query, over all single words. */
export function plainRankers(papers: readonly Paper[]): Record<string, Nearest> {
  const terms = new Map<string, number>();
  const counts: Counts[] = papers.map(({ title, abstract }) => {
    const count = new Map<number, number>();
    for (const word of fold(`${title} ${abstract}`).match(WORD) ?? []) {
      const root = stem(word);
      const term = terms.get(root) ?? terms.size;
      terms.set(root, term);
      count.set(term, (count.get(term) ?? 0) + 1);
    }
    return [...count];
  });
  const postings: [paper: number, count: number][][] = Array.from({ length: terms.size }, () => []);
  for (const [paper, ofPaper] of counts.entries())
    for (const [term, count] of ofPaper) postings[term]?.push([paper, count]);
  const having = (term: number) => postings[term]?.length ?? 0;
  const idf = (term: number) => Math.log(papers.length / having(term));
  const bm25Idf = (term: number) => Math.log(1 + (papers.length - having(term) + 0.5) / (having(term) + 0.5));
  const sizes = counts.map((ofPaper) => ofPaper.reduce((sum, [, count]) => sum + count, 0));
  const typical = sizes.reduce((a, b) => a + b, 0) / papers.length;
  const lengths = counts.map((ofPaper) =>
    Math.sqrt(ofPaper.reduce((sum, [term, count]) => sum + ((1 + Math.log(count)) * idf(term)) ** 2, 0)),
  );

  const rank = (position: number, value: (term: number, ours: number, theirs: number, paper: number) => number) => {
    const scores = new Float64Array(papers.length);
    for (const [term, ours] of counts[position] ?? [])
      for (const [paper, theirs] of postings[term] ?? [])
        scores[paper] = (scores[paper] as number) + value(term, ours, theirs, paper);
    scores[position] = 0;
    return [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number)).slice(0, 10);
  };
  return {
    'TF-IDF cosine': (position) =>
      rank(
        position,
        (term, ours, theirs, paper) =>
          ((1 + Math.log(ours)) * (1 + Math.log(theirs)) * idf(term) ** 2) / (lengths[paper] as number),
      ),
    BM25: (position) =>
      rank(
        position,
        (term, _, theirs, paper) =>
          (bm25Idf(term) * theirs * 2.2) / (theirs + 1.2 * (0.25 + (0.75 * (sizes[paper] as number)) / typical)),
      ),
  };
}
