import { createModel, type MeaningModel } from '../../lib/meaning';
import { quantise, UNIT } from '../../lib/meaning/quantise';
import { type MeaningQuery, measureQueries, measureRelated, type Section } from './meaning-cases';
import type { Measured } from './measures';
import type { RankedText } from './word-rankers';

export interface MeaningCases {
  papers: readonly (RankedText & { id: string })[];
  sections: readonly Section[];
  queries: readonly MeaningQuery[];
}

export interface MeaningMeasured {
  related: Measured & { questions: number };
  queries: Measured;
}

/** Measures a model by the cosines of the papers' and queries' vectors alone: as they are, or quantised. */
export function measureModel(
  data: Parameters<typeof createModel>[0],
  { papers, sections, queries }: MeaningCases,
  isQuantised: boolean,
): MeaningMeasured {
  const model = createModel(data);
  const vectors = papers.map((paper) => vectorOf(model, paper, isQuantised));
  const scoresOf = (vector: ArrayLike<number>) => vectors.map((other) => product(vector, other));
  return {
    related: measureRelated(papers, sections, (position) => scoresOf(vectors[position] as Float32Array)),
    queries: measureQueries(papers, queries, (query) =>
      scoresOf(vectorOf(model, { title: '', abstract: query }, isQuantised)),
    ),
  };
}

/** A vector of length 1, rounded as it is stored where that is wanted. */
function vectorOf(model: MeaningModel, text: RankedText, isQuantised: boolean): Float32Array {
  const sum = model.sumOf(text);
  const length = Math.hypot(...sum) || 1;
  return isQuantised
    ? Float32Array.from(quantise(sum) ?? sum, (value) => value / UNIT)
    : Float32Array.from(sum, (value) => value / length);
}

function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** One line of a table. */
export function measuredLine(name: string, { related, queries }: MeaningMeasured): string {
  const figure = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(3)).padStart(6);
  return (
    `  ${name.padEnd(34)} related P@5 ${figure(related.precisionAt5)} hit@10 ${figure(related.hitAt10)} ` +
    `nDCG@10 ${figure(related.ndcgAt10)}   queries P@10 ${figure(queries.precisionAt10)} one right ${figure(queries.hitAt10)}`
  );
}
