import type { MeaningModel } from '../../lib/meaning';
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

/** Makes vectors of length 1 of papers and queries. */
export interface Embedder {
  paper(paper: RankedText): Float32Array;
  query(query: string): Float32Array;
}

/** As the extension does it, with every vector rounded to bytes. */
export const quantisedEmbedder = (model: MeaningModel): Embedder => ({
  paper: (paper) => unit(model.embedPaper(paper) ?? new Int8Array(model.dims)),
  query: (query) => unit(model.embedText(query) ?? new Int8Array(model.dims)),
});

/** Without rounding of what is made; the model itself may be in bytes. */
export const exactEmbedder = (model: MeaningModel): Embedder => ({
  paper: (paper) => unit(model.sumOf(paper)),
  query: (query) => unit(model.sumOf({ title: '', abstract: query })),
});

/** Measures an embedder by the cosines of the papers' and queries' vectors alone. */
export function measureEmbedder(embed: Embedder, { papers, sections, queries }: MeaningCases): MeaningMeasured {
  const vectors = papers.map(embed.paper);
  const scoresOf = (vector: Float32Array) => vectors.map((other) => product(vector, other));
  return {
    related: measureRelated(papers, sections, (position) => scoresOf(vectors[position] as Float32Array)),
    queries: measureQueries(papers, queries, (query) => scoresOf(embed.query(query))),
  };
}

function unit(vector: Int8Array | Float64Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return Float32Array.from(vector, (value) => value / length);
}

function product(a: Float32Array, b: Float32Array): number {
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

/** 1 at every place but one: a paper is not its own neighbour. */
export const allBut = (position: number, size: number): Uint8Array =>
  new Uint8Array(size).fill(1).fill(0, position, position + 1);
