import { seededRandom } from '../bench/random';
import { createBag } from './bag';
import { createTrainer } from './contrast';
import type { Corpus } from './corpus';
import { createGlossaryViews, type GlossaryEntry } from './glossary';
import { createViews, shuffle } from './views';

/** Also the bytes that a paper's vector takes. 256 measure no better. */
export const DIMS = 128;
/** Larger batches measure no better and cost more a pair. */
const BATCH = 512;
/** Which share of the pairs are descriptions of the glossary and papers: 0.03 does less, 0.12 more, at the cost of related papers. */
const GLOSSARY = 0.06;

export interface Learning {
  glossary: readonly GlossaryEntry[];
  epochs: number;
  seed: number;
  /** Called after each pass over all papers, with the mean loss and the words' vectors so far. */
  onEpoch?: (epoch: number, loss: number, table: Float32Array) => void;
}

/** Learns the words' vectors from the papers of a corpus, `DIMS` floats each; the same for the same seed. */
export function learnWords(corpus: Corpus, { glossary, epochs, seed, onEpoch }: Learning): Float32Array {
  const random = seededRandom(seed);
  const words = corpus.words.length;
  const batches = Math.floor(corpus.size / BATCH);
  if (batches === 0) throw new Error(`${corpus.size} papers are too few: a batch has ${BATCH}`);
  const trainer = createTrainer({ words, dims: DIMS, batch: BATCH, steps: epochs * batches }, random);
  const views = [createBag(words), createBag(words)] as const;
  const viewPaper = createViews(corpus, random);
  const viewGlossary = createGlossaryViews(corpus, glossary, random);
  const order = Int32Array.from({ length: corpus.size }, (_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (let batch = 0; batch < batches; batch++) {
      loss += trainer.learn((pair) => {
        if (glossary.length && random() < GLOSSARY) viewGlossary(views);
        else viewPaper(order[batch * BATCH + pair] as number, views);
        return views;
      });
    }
    onEpoch?.(epoch, loss / batches, trainer.table);
  }
  return trainer.table.slice();
}
