import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { createModel, createVectorIndex, type MeaningModel, readModelFile } from '../../lib/meaning';
import type { Paper } from '../../lib/paper/paper';
import { measureQueries, measureRelated, readMeaningQueries, readSections } from './meaning-cases';
import { allBut, exactEmbedder, measuredLine, measureEmbedder, quantisedEmbedder } from './meaning-measures';
import { median, timed } from './median';
import { createWordRankers } from './word-rankers';

export interface MeaningOptions {
  model: string;
  sections?: string | undefined;
  descriptions?: string | undefined;
}

/** How many vectors the search among many is timed with, made of the papers' over and over. */
const MANY = 88_000;
const TIMES = 50;

/** Prints how good the model is beside ranking by words, and what it costs. */
export async function benchMeaning(papers: readonly Paper[], options: MeaningOptions): Promise<void> {
  const bytes = new Uint8Array(await readFile(options.model));
  const models: MeaningModel[] = [];
  const load = median(Array.from({ length: 9 }, () => timed(() => models.push(createModel(readModelFile(bytes))))));
  const model = models[0] as MeaningModel;
  console.log(`\nMeaning, ${papers.length} papers`);
  console.log(
    `  the model: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped, read and checked in ${load.toFixed(1)} ms`,
  );

  const cases = {
    papers,
    sections: options.sections ? await readSections(options.sections) : [],
    queries: options.descriptions ? await readMeaningQueries(options.descriptions) : [],
  };
  const rankers = createWordRankers(papers);
  const words = {
    related: measureRelated(papers, cases.sections, rankers.tfIdf),
    queries: measureQueries(papers, cases.queries, rankers.bm25),
  };
  console.log(measuredLine('TF-IDF cosine / BM25', words));
  console.log(measuredLine('the model, papers not rounded', measureEmbedder(exactEmbedder(model), cases)));
  console.log(measuredLine('the model, in bytes', measureEmbedder(quantisedEmbedder(model), cases)));

  const vectors = vectorsOf(model, papers);
  const index = createVectorIndex(vectors, model.dims);
  const vectorOf = (position: number) => vectors.subarray(position * model.dims, (position + 1) * model.dims);
  const asShown = {
    related: measureRelated(papers, cases.sections, (position) =>
      scores(papers.length, index.nearest(vectorOf(position), 10, allBut(position, papers.length))),
    ),
    queries: measureQueries(papers, cases.queries, (query) => {
      const vector = model.embedText(query);
      return scores(papers.length, vector ? index.nearest(vector, 10) : []);
    }),
  };
  console.log(measuredLine('the model, found by bits first', asShown));

  const some = papers.slice(0, 1000);
  const paper = (timed(() => some.map(model.embedPaper)) * 1000) / some.length;
  const query = (timed(() => some.map(({ title }) => model.embedText(title))) * 1000) / some.length;
  console.log(`  to embed a paper takes ${paper.toFixed(0)} µs, a text as long as a title ${query.toFixed(1)} µs`);
  for (const size of [papers.length, MANY]) {
    const many = Int8Array.from({ length: size * model.dims }, (_, i) => vectors[i % vectors.length] as number);
    let large = index;
    const built = timed(() => {
      large = createVectorIndex(many, model.dims);
    });
    const times = Array.from({ length: TIMES }, (_, i) => timed(() => large.nearest(vectorOf(i), 10)));
    console.log(
      `  the ten nearest of ${size}: ${median(times).toFixed(2)} ms; ${built.toFixed(0)} ms to prepare, once`,
    );
  }
}

function vectorsOf(model: MeaningModel, papers: readonly Paper[]): Int8Array {
  const vectors = new Int8Array(papers.length * model.dims);
  for (const [i, paper] of papers.entries()) vectors.set(model.embedPaper(paper) ?? [], i * model.dims);
  return vectors;
}

function scores(size: number, near: readonly { position: number; nearness: number }[]): Float32Array {
  const scores = new Float32Array(size).fill(-1);
  for (const { position, nearness } of near) scores[position] = nearness;
  return scores;
}
