import { modelWords } from '../../lib/meaning/words';
import { growingInts } from './growing-ints';
import type { TrainingPaper } from './papers';

/** Papers as numbers of words: four bytes a word, 63 MB for 82,000 abstracts. */
export interface Corpus {
  /** How many papers. */
  size: number;
  /** The words that are kept, those that the most papers have first. */
  words: string[];
  /** How many papers have each word. */
  papersHaving: Int32Array;
  /** All texts, one after the other. */
  tokens: Int32Array;
  /** Where each sentence begins in `tokens`, and at the end where the last one ends; a title is its paper's first. */
  sentences: Int32Array;
  /** Where each paper begins in `sentences`, and where the last one ends. */
  papers: Int32Array;
}

const SENTENCE_END = /(?<=[.!?])\s+(?=\p{Lu})/u;

/** @param leastPapers a word that fewer papers have is left out: too few places to learn from */
export async function buildCorpus(papers: AsyncIterable<TrainingPaper>, leastPapers: number): Promise<Corpus> {
  const numbers = new Map<string, number>();
  const having: number[] = [];
  const lastIn: number[] = [];
  const [tokens, sentences, starts] = [growingInts(), growingInts(), growingInts()];
  let size = 0;
  for await (const { title, summary } of papers) {
    starts.push(sentences.length());
    for (const sentence of [title, ...summary.split(SENTENCE_END)]) {
      sentences.push(tokens.length());
      for (const { word } of modelWords(sentence)) {
        const number = numbers.get(word) ?? numbers.size;
        if (number === numbers.size) numbers.set(word, number);
        if (lastIn[number] !== size) having[number] = (having[number] ?? 0) + 1;
        lastIn[number] = size;
        tokens.push(number);
      }
    }
    size++;
  }
  sentences.push(tokens.length());
  starts.push(sentences.length() - 1);

  const all = [...numbers.keys()];
  const kept = [...all.keys()]
    .filter((number) => (having[number] as number) >= leastPapers)
    .sort((a, b) => (having[b] as number) - (having[a] as number) || a - b);
  const renumbered = new Int32Array(all.length).fill(-1);
  kept.forEach((number, i) => {
    renumbered[number] = i;
  });
  return {
    size,
    words: kept.map((number) => all[number] as string),
    papersHaving: Int32Array.from(kept, (number) => having[number] as number),
    ...keptTokens(tokens.ints(), sentences.ints(), renumbered),
    papers: starts.ints(),
  };
}

/** The tokens that have a new number, under it, and where the sentences begin among them. */
function keptTokens(tokens: Int32Array, sentences: Int32Array, renumbered: Int32Array) {
  const starts = new Int32Array(sentences.length);
  let kept = 0;
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    starts[sentence] = kept;
    for (let i = sentences[sentence] as number; i < (sentences[sentence + 1] as number); i++) {
      const number = renumbered[tokens[i] as number] as number;
      if (number >= 0) tokens[kept++] = number;
    }
  }
  starts[sentences.length - 1] = kept;
  return { tokens: tokens.slice(0, kept), sentences: starts };
}
