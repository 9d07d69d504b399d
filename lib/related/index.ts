import { keyOf } from '@/lib/links';
import type { Paper } from '@/lib/paper/paper';
import { labelSteps } from './labels';
import { type TermVector, termModelSteps } from './model';
import { runSteps, type Steps } from './steps';
import type { RelatedPaper } from './types';

export type { RelatedPaper } from './types';

// How much each signal may add to the nearness in wording, which itself lies between 0 and 1: two papers on one subject
// seldom reach 0.3 in wording. Each signal lies between 0 and 1 too.
const KEYWORDS = 0.3;
const AUTHORS = 0.1;
const SAME_REPOSITORY = 0.2;
/** Below this a paper is not near but merely the nearest. */
const LEAST_SCORE = 0.06;

export interface RelatedIndex {
  /** The papers nearest to the one with this id, best first; none when the index does not hold it. */
  near(id: string, limit?: number): RelatedPaper[];
  /** `near`, some papers at a time. */
  nearSteps(id: string, limit?: number): Steps<RelatedPaper[]>;
}

/** Papers compared in one step. */
const PAPERS_A_STEP = 50;

/** Prepares to tell which of `papers` stand near each other: some tenths of a millisecond a paper, once. */
export const createRelatedIndex = (papers: readonly Paper[]): RelatedIndex => runSteps(relatedSteps(papers));

/** `createRelatedIndex`, a paper at a time. */
export function* relatedSteps(papers: readonly Paper[]): Steps<RelatedIndex> {
  const position = new Map(papers.map((paper, i) => [paper.id, i]));
  const model = yield* termModelSteps(papers);
  const keywords = yield* labelSteps(papers.map((paper) => paper.keywords));
  const authors = yield* labelSteps(papers.map((paper) => paper.authors));
  const repositories = papers.map(({ githubRepo }) => githubRepo && keyOf({ kind: 'github', repo: githubRepo }));

  return { near: (id, limit) => runSteps(nearSteps(id, limit)), nearSteps };

  function* nearSteps(id: string, limit = 5): Steps<RelatedPaper[]> {
    const self = position.get(id);
    if (self === undefined) return [];
    const vector = model.vectors[self] as TermVector;
    const wording = new Float64Array(papers.length);
    for (const [term, weight] of vector) {
      for (const other of model.postings[term] ?? []) {
        wording[other] = (wording[other] as number) + weight * (model.vectors[other]?.get(term) ?? 0);
      }
      yield;
    }
    const near: RelatedPaper[] = [];
    for (const [other, paper] of papers.entries()) {
      if (other % PAPERS_A_STEP === 0) yield;
      if (other === self) continue;
      const keyword = keywords.between(self, other);
      const author = authors.between(self, other);
      const sameRepository = repositories[self] !== null && repositories[self] === repositories[other];
      const score =
        (wording[other] as number) +
        KEYWORDS * keyword.nearness +
        AUTHORS * author.nearness +
        (sameRepository ? SAME_REPOSITORY : 0);
      if (score < LEAST_SCORE) continue;
      const reasons = [
        ...(sameRepository ? ['same code'] : []),
        ...(keyword.shared.length ? [keywordReason(keyword.shared)] : []),
        ...(author.shared.length ? [authorReason(author.shared)] : []),
      ];
      near.push({ paper, score: Math.min(1, score), reasons });
    }
    return near
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map((row) => ({ ...row, reasons: [...row.reasons, ...wordingReason(vector, row.paper.id)] }));
  }

  /** Names up to three terms that carried most of the nearness in wording. */
  function wordingReason(vector: TermVector, id: string): string[] {
    const other = model.vectors[position.get(id) as number] as TermVector;
    const carried = [...vector]
      .flatMap(([term, weight]) => {
        const theirs = other.get(term);
        return theirs ? [{ label: model.label(term), weight: weight * theirs }] : [];
      })
      .sort((a, b) => b.weight - a.weight);
    const named: string[] = [];
    for (const { label } of carried) {
      // A pair says what its words say alone.
      if (named.some((name) => name.includes(label) || label.includes(name))) continue;
      named.push(label);
      if (named.length === 3) break;
    }
    return named.length ? [`near in wording: ${named.join(', ')}`] : [];
  }
}

const keywordReason = (keywords: string[]) =>
  `${keywords.length === 1 ? '1 shared keyword' : `${keywords.length} shared keywords`}: ${keywords.slice(0, 3).join(', ')}`;

const authorReason = (authors: string[]) =>
  authors.length > 2
    ? `${authors.length} shared authors`
    : `same ${authors.length === 1 ? 'author' : 'authors'}: ${authors.join(', ')}`;
