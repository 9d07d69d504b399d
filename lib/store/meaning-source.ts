import { createVectorIndex, type LoadModel, type MeaningModel, quantise, type VectorIndex } from '@/lib/meaning';
import type { MeaningSource } from '@/lib/search';
import { readVectors } from '@/lib/search/segment/vectors';
import type { IndexView } from '@/lib/search/segment/view';
import type { PaperglossDatabase } from './database';
import { forgetVectors, vectorSource } from './search-vectors';

/** Vectors that nobody has asked for so long, in milliseconds, are let go of: 14 MB for 100,000 papers. */
const KEPT_MS = 60_000;
/**
 * Below this cosine a paper has nothing to do with what was typed: the ten nearest to each of the bench's descriptions
 * begin here, and the nearest to words that nobody knows (`xyzzyplugh quux`) come to 0.40 at most.
 */
const LEAST_TO_TEXT = 0.42;
/** The same between papers, of which few of a digest are wholly strange to each other. */
const LEAST_TO_PAPER = 0.3;

interface Vectors {
  all: Int8Array;
  index: VectorIndex;
  /** None turned out to be damaged. */
  isWhole: boolean;
}

/** Finds papers by what they mean, with the vectors that lie beside the index. */
export function createMeaningSource(db: PaperglossDatabase, loadModel: LoadModel): MeaningSource {
  const read = vectorSource(db);
  let held: Promise<Vectors> | null = null;
  let heldKey = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    model: loadModel,
    async near(view, to, { most, among }) {
      const model = await loadModel();
      if (!model) return [];
      const { all, index } = await vectorsOf(view, model);
      const vector = 'text' in to ? model.embedText(to.text) : sumOf(all, model.dims, to.documents);
      if (!vector) return [];
      const least = 'text' in to ? LEAST_TO_TEXT : LEAST_TO_PAPER;
      const mayBe = 'text' in to ? among : without(among, to.documents);
      return index
        .nearest(vector, most, mayBe)
        .flatMap(({ position, nearness }) => (nearness >= least ? [position] : []));
    },
  };

  /** Those of the index as it is now. */
  function vectorsOf(view: IndexView, model: MeaningModel): Promise<Vectors> {
    const key = view.segments.map(({ name, vectors }) => `${name} ${vectors}`).join();
    if (!held || heldKey !== key) {
      heldKey = key;
      const reading = readAll(view, model);
      held = reading;
      const letGo = () => {
        if (held === reading) held = null;
      };
      // What could not be read is tried again: once it is mended, nothing tells it from what was read now.
      reading.then(({ isWhole }) => isWhole || letGo(), letGo);
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      held = null;
    }, KEPT_MS);
    return held;
  }

  async function readAll(view: IndexView, { id, dims }: MeaningModel): Promise<Vectors> {
    const all = new Int8Array(view.documents * dims);
    let isWhole = true;
    for (const segment of view.segments) {
      if (segment.vectors !== id) continue;
      const vectors = await readVectors(read, segment);
      if (vectors?.length === segment.head.documents * dims)
        all.set(new Int8Array(vectors.buffer, vectors.byteOffset, vectors.length), segment.base * dims);
      else {
        isWhole = false;
        await forgetVectors(db, segment.name);
      }
    }
    return { all, index: createVectorIndex(all, dims), isWhole };
  }
}

/** What some documents have in common: the sum of their vectors. */
function sumOf(all: Int8Array, dims: number, documents: readonly number[]): Int8Array | null {
  const sum = new Float32Array(dims);
  for (const document of documents)
    for (let i = 0; i < dims; i++) sum[i] = (sum[i] as number) + (all[document * dims + i] as number);
  return quantise(sum);
}

function without(among: Uint8Array, documents: readonly number[]): Uint8Array {
  const others = among.slice();
  for (const document of documents) others[document] = 0;
  return others;
}
