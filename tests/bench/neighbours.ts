import { readFile } from 'node:fs/promises';
import { createModel, createVectorIndex, readModelFile } from '../../lib/meaning';
import type { ModelData } from '../../lib/meaning/model-file';
import type { Paper } from '../../lib/paper/paper';
import { allBut } from './meaning-measures';
import { highest } from './measures';
import { seededRandom } from './random';

const WORDS = 'unlearning robot diffusion jailbreak tokenizer protein speech pruning hallucination photo'.split(' ');
const PAPERS = 10;
const NEIGHBOURS = 20;
/** Papers in which their nearness is explained by so many words. */
const CARRIERS = 3;

/** Prints what stands near ten words and ten papers, for a person to judge. */
export async function printNeighbours(papers: readonly Paper[], modelFile: string): Promise<void> {
  const data = readModelFile(new Uint8Array(await readFile(modelFile)));
  console.log('\nWords and the words nearest to them');
  for (const word of WORDS) console.log(`  ${word}: ${wordsNear(data, word).join(', ')}`);

  const model = createModel(data);
  const vectors = new Int8Array(papers.length * model.dims);
  for (const [i, paper] of papers.entries()) vectors.set(model.embedPaper(paper) ?? [], i * model.dims);
  const index = createVectorIndex(vectors, model.dims);
  const random = seededRandom(1);
  for (let i = 0; i < PAPERS; i++) {
    const self = Math.floor(random() * papers.length);
    const vector = vectors.slice(self * model.dims, (self + 1) * model.dims);
    console.log(`\nNear "${papers[self]?.title}"`);
    for (const { position, nearness } of index.nearest(vector, NEIGHBOURS, allBut(self, papers.length))) {
      const paper = papers[position] as Paper;
      const carriers = model.carriers(paper, vector).slice(0, CARRIERS);
      console.log(`  ${nearness.toFixed(2)} ${paper.title} (${carriers.map(({ word }) => word).join(', ')})`);
    }
  }
}

function wordsNear({ words, dims, vectors }: ModelData, word: string): string[] {
  const own = words.indexOf(word);
  const cosines = words.map((_, other) => {
    let [product, squares] = [0, 0];
    for (let i = 0; i < dims; i++) {
      const value = vectors[other * dims + i] as number;
      product += value * (vectors[own * dims + i] as number);
      squares += value * value;
    }
    return product / Math.sqrt(squares || 1);
  });
  return highest(cosines, NEIGHBOURS, own).map((other) => words[other] as string);
}
