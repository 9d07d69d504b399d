import type { ModelData } from './model-file';
import { ngrams } from './ngrams';
import { quantise, UNIT } from './quantise';
import { modelWords } from './words';

/** What a paper's vector is made of. */
export interface PaperText {
  title: string;
  abstract: string;
}

/** How often a word of the title counts, beside one of the abstract. From 2 to 6 measure alike, 8 and more less well. */
const TITLE_TIMES = 4;

/** Tells what texts mean, as directions: near in meaning are those whose vectors point the same way. */
export interface MeaningModel {
  /** Vectors made by models of different ids do not compare. */
  id: number;
  dims: number;
  /** A paper's vector, quantised, one byte a dimension; `null` when no word of it means anything to the model. */
  embedPaper(paper: PaperText): Int8Array | null;
  /** As `embedPaper`, of a query or any other text. */
  embedText(text: string): Int8Array | null;
  /** A paper's vector before it is quantised and given a length: the sum of its words' vectors. */
  sumOf(paper: PaperText): Float64Array;
  /**
   * The words by which a paper is near to `vector`, the weightiest first, as the model has them (in lower case, singular):
   * those whose own vectors, as often as the paper has them, make up the cosine of the two.
   */
  carriers(paper: PaperText, vector: Int8Array): Carrier[];
}

export interface Carrier {
  word: string;
  /** Its part of the cosine; the parts of all words of a paper add up to it. */
  part: number;
}

/** Makes a model of what its file holds; its vectors may be bytes or floats. */
export function createModel(data: Omit<ModelData, 'vectors'> & { vectors: ArrayLike<number> }): MeaningModel {
  const { id, dims, scales, vectors } = data;
  const numbers = new Map(data.words.map((word, i) => [word, i]));

  /** Adds the vector of a word, `times` itself, to a sum: that of its pieces where the word is not known. */
  function add(word: string, times: number, sum: Float64Array): void {
    const known = numbers.get(word);
    if (known !== undefined) {
      addRow(known, times, sum);
      return;
    }
    const pieces = data.pieces ? ngrams(word, data.pieces) : [];
    for (const piece of pieces) addRow(data.words.length + piece, times / pieces.length, sum);
  }

  function addRow(row: number, times: number, sum: Float64Array): void {
    const scale = times * (scales[row] as number);
    const from = row * dims;
    for (let i = 0; i < dims; i++) sum[i] = (sum[i] as number) + scale * (vectors[from + i] as number);
  }

  function sumOf(paper: PaperText): Float64Array {
    const sum = new Float64Array(dims);
    for (const [word, times] of timesOf(paper)) add(word, times, sum);
    return sum;
  }

  return {
    id,
    dims,
    sumOf,
    embedPaper: (paper) => quantise(sumOf(paper)),
    embedText: (text) => quantise(sumOf({ title: '', abstract: text })),
    carriers(paper, vector) {
      const length = Math.hypot(...sumOf(paper)) || 1;
      const carriers = [...timesOf(paper)].map(([word, times]) => {
        const own = new Float64Array(dims);
        add(word, times, own);
        return {
          word,
          part: own.reduce((part, value, i) => part + (value * (vector[i] as number)) / UNIT, 0) / length,
        };
      });
      return carriers.sort((a, b) => b.part - a.part);
    },
  };
}

function timesOf({ title, abstract }: PaperText): Map<string, number> {
  const times = new Map<string, number>();
  for (const word of modelWords(title)) times.set(word, (times.get(word) ?? 0) + TITLE_TIMES);
  for (const word of modelWords(abstract)) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}
