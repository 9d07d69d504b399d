import type { ModelData } from './model-file';
import { ngrams } from './ngrams';
import { quantise, UNIT } from './quantise';
import { modelWords } from './words';

/** What a paper's vector is made of. */
export interface PaperText {
  title: string;
  abstract: string;
  /** Stands in for an abstract that is not known. */
  summary?: string | null;
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
  /**
   * As `embedPaper`, of a query. A word that the model does not know, such as a misspelt one, means what its pieces do;
   * in a paper, where such words are names, that only blurs the rest.
   */
  embedText(text: string): Int8Array | null;
  /** A paper's vector before it is quantised and given a length: the sum of its words' vectors. */
  sumOf(paper: PaperText): Float64Array;
  /**
   * The words by which a paper is near to `vector`, the weightiest first, as they are first written in it, in lower case:
   * those whose own vectors, as often as the paper has them, make up the cosine of the two.
   */
  carriers(paper: PaperText, vector: Int8Array): Carrier[];
}

export interface Carrier {
  /** As the model knows it: one for all forms of a word. */
  root: string;
  word: string;
  /** Its part of the cosine; the parts of all words of a paper add up to it. */
  part: number;
}

/** Makes a model of what its file holds; its vectors may be bytes or floats. */
export function createModel(data: Omit<ModelData, 'vectors'> & { vectors: ArrayLike<number> }): MeaningModel {
  const { id, dims, scales, vectors } = data;
  const numbers = new Map(data.words.map((word, i) => [word, i]));

  /** Adds the vectors of words, each as many times as it is there; of those that are not known, nothing or their pieces'. */
  function sum(times: ReadonlyMap<string, number>, withPieces: boolean): Float64Array {
    const sum = new Float64Array(dims);
    for (const [word, count] of times) {
      const known = numbers.get(word);
      if (known !== undefined) addRow(known, count, sum);
      else if (withPieces && data.pieces) {
        const pieces = ngrams(word, data.pieces);
        for (const piece of pieces) addRow(data.words.length + piece, count / pieces.length, sum);
      }
    }
    return sum;
  }

  function addRow(row: number, times: number, sum: Float64Array): void {
    const scale = times * (scales[row] as number);
    const from = row * dims;
    for (let i = 0; i < dims; i++) sum[i] = (sum[i] as number) + scale * (vectors[from + i] as number);
  }

  return {
    id,
    dims,
    sumOf: (paper) => sum(timesOf(paper), false),
    embedPaper: (paper) => quantise(sum(timesOf(paper), false)),
    embedText: (text) => quantise(sum(timesOf({ title: '', abstract: text }), true)),
    carriers(paper, vector) {
      const times = timesOf(paper);
      const written = writtenIn(paper);
      const length = Math.hypot(...sum(times, false)) || 1;
      const carriers = [...times].flatMap(([word, count]) => {
        const row = numbers.get(word);
        return row === undefined
          ? []
          : [{ root: word, word: written.get(word) ?? word, part: (count * product(row, vector)) / length }];
      });
      return carriers.sort((a, b) => b.part - a.part);
    },
  };

  /** Of a word's vector and a quantised one. */
  function product(row: number, vector: Int8Array): number {
    let sum = 0;
    for (let i = 0; i < dims; i++) sum += (vectors[row * dims + i] as number) * (vector[i] as number);
    return (sum * (scales[row] as number)) / UNIT;
  }
}

const bodyOf = ({ abstract, summary }: PaperText): string => abstract || (summary ?? '');

function timesOf(paper: PaperText): Map<string, number> {
  const times = new Map<string, number>();
  for (const { word } of modelWords(paper.title)) times.set(word, (times.get(word) ?? 0) + TITLE_TIMES);
  for (const { word } of modelWords(bodyOf(paper))) times.set(word, (times.get(word) ?? 0) + 1);
  return times;
}

/** How each word is written where it stands first. */
function writtenIn(paper: PaperText): Map<string, string> {
  const all = [...modelWords(paper.title), ...modelWords(bodyOf(paper))];
  return new Map(all.reverse().map(({ word, written }) => [word, written]));
}
