import { readFile } from 'node:fs/promises';
import { modelWords } from '../../lib/meaning/words';
import type { Bag } from './bag';
import type { Corpus } from './corpus';
import { addSentence } from './views';

/** What the field calls something, and the same in other people's words. */
export interface GlossaryEntry {
  terms: string[];
  descriptions: string[];
}

/** Reads `term, term: description; description`, an entry a line. */
export async function readGlossary(file: string): Promise<GlossaryEntry[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => {
    const [terms = '', descriptions = ''] = line.split(': ');
    return { terms: terms.split(', '), descriptions: descriptions.split('; ') };
  });
}

/**
 * Makes pairs of a description and a paper that has one of its terms in the title: a word that papers do not use gets a
 * vector near those of the words that they do. Each entry makes as many pairs, however many papers have its terms.
 */
export function createGlossaryViews(
  corpus: Corpus,
  entries: readonly GlossaryEntry[],
  random: () => number,
): (views: readonly [Bag, Bag]) => void {
  const numbers = new Map(corpus.words.map((word, i) => [word, i]));
  const numbered = (text: string) => modelWords(text).map(({ word }) => numbers.get(word) ?? -1);
  const known = entries
    .map(({ terms, descriptions }) => ({
      papers: papersWith(corpus, terms.map(numbered)),
      descriptions: descriptions
        .map((text) => numbered(text).filter((word) => word >= 0))
        .filter(({ length }) => length),
    }))
    .filter(({ papers, descriptions }) => papers.length && descriptions.length);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

  return ([description, text]) => {
    description.clear();
    text.clear();
    const entry = pick(known);
    for (const word of pick(entry.descriptions)) description.add(word);
    const paper = pick(entry.papers);
    const end = corpus.papers[paper + 1] as number;
    for (let sentence = corpus.papers[paper] as number; sentence < end; sentence++) addSentence(corpus, sentence, text);
  };
}

/** The papers whose titles have the words of one of the terms, one after the other. */
function papersWith({ size, tokens, sentences, papers }: Corpus, terms: readonly number[][]): number[] {
  const found: number[] = [];
  for (let paper = 0; paper < size; paper++) {
    const title = papers[paper] as number;
    const words = tokens.subarray(sentences[title] as number, sentences[title + 1] as number);
    const has = (term: number[]) =>
      term.length > 0 && words.some((_, from) => term.every((word, i) => words[from + i] === word));
    if (terms.some(has)) found.push(paper);
  }
  return found;
}
