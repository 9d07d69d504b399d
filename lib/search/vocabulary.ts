import Fuse from 'fuse.js';
import type { Paper } from '@/lib/paper/paper';
import { editDistance } from './edit-distance';
import { isTelling, stem, wordsAndCompounds } from './tokens';

/** How much a word weighs by where it stands. */
const FIELD_WEIGHTS = { title: 4, keywords: 2.5, authors: 2.5, organization: 2, abstract: 1 } as const;
type Field = keyof typeof FIELD_WEIGHTS;

/** Where one word of the papers stands: positions of the papers, and how much it weighs in each. */
export type Postings = ReadonlyMap<number, number>;

/** A word of the papers that a word of the query may mean, and how surely: 1 is the word itself. */
export interface Meaning {
  word: string;
  sureness: number;
}

// What a match other than the word itself is worth.
const SAME_STEM = 0.9;
const AS_PREFIX = 0.75;
const WITH_TYPING_ERRORS = 0.6;
/** Different words that one word with typing errors may mean. */
const MOST_GUESSES = 6;
/** Longer than words are: what nobody wrote is then no typing error. */
const LONGEST_GUESSED = 24;
/** Words that look alike, from which the guesses are taken. */
const MOST_ALIKE = 100;
/** Longer words that a half-typed one may become. */
const MOST_COMPLETIONS = 40;

export type Vocabulary = ReturnType<typeof buildVocabulary>;

/** Every word of the papers, and where it stands. */
export function buildVocabulary(papers: readonly Paper[]) {
  const postings = new Map<string, Map<number, number>>();
  papers.forEach((paper, i) => {
    for (const [field, text] of Object.entries(fieldsOf(paper)) as [Field, string][]) {
      for (const word of wordsAndCompounds(text)) {
        const list = postings.get(word) ?? new Map<number, number>();
        postings.set(word, list);
        // Each repetition adds half of what the one before did: a word said ten times is not ten times as true.
        const most = 2 * FIELD_WEIGHTS[field];
        const weight = list.get(i) ?? 0;
        list.set(i, weight + Math.max(0, (most - weight) / 2));
      }
    }
  });

  const sorted = [...postings.keys()].sort();
  const byStem = Map.groupBy(sorted, stem);
  // Built when the first word with a typing error comes.
  let guesser: Fuse<string> | null = null;

  return {
    /** Where `word` stands; empty for a word that no paper has. */
    postings: (word: string): Postings => postings.get(word) ?? new Map(),

    /**
     * What a word of the query may mean: itself and other forms of it, words that it begins, and, when no paper has
     * the word, words that it becomes when a typing error or a few, the more the longer it is, are mended.
     */
    meanings(word: string): Meaning[] {
      const found = new Map<string, number>();
      if (postings.has(word)) found.set(word, 1);
      for (const form of byStem.get(stem(word)) ?? []) if (!found.has(form)) found.set(form, SAME_STEM);
      for (const longer of completions(word)) if (!found.has(longer)) found.set(longer, AS_PREFIX);
      if (!found.size && word.length > 2 && word.length <= LONGEST_GUESSED)
        for (const guess of guesses(word)) found.set(guess.word, guess.sureness);
      return [...found].map(([word, sureness]) => ({ word, sureness }));
    },
  };

  function completions(prefix: string): string[] {
    let low = 0;
    for (let high = sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as string) < prefix) low = middle + 1;
      else high = middle;
    }
    const longer: string[] = [];
    for (let i = low; longer.length < MOST_COMPLETIONS && sorted[i]?.startsWith(prefix); i++)
      longer.push(sorted[i] as string);
    return longer;
  }

  /** Fuse.js brings what looks alike; the fewest typing errors decide. */
  function guesses(word: string): Meaning[] {
    guesser ??= new Fuse(sorted.filter(isTelling), {
      threshold: 0.4,
      location: 0,
      distance: 20,
      ignoreFieldNorm: true,
    });
    const alike = guesser
      .search(word, { limit: MOST_ALIKE })
      .map(({ item }) => ({ word: item, errors: errorsIn(word, item) }))
      .filter(({ errors }) => errors <= 1 + Math.floor(word.length / 4));
    const fewest = alike.reduce((least, { errors }) => Math.min(least, errors), Number.POSITIVE_INFINITY);
    return alike
      .filter(({ errors }) => errors === fewest)
      .slice(0, MOST_GUESSES)
      .map(({ word: meant, errors }) => ({
        word: meant,
        sureness: WITH_TYPING_ERRORS * (1 - errors / (word.length + 1)),
      }));
  }
}

/** Typing errors in `typed`, which may be half of what was meant: then the other half counts as half an error. */
function errorsIn(typed: string, meant: string): number {
  const whole = editDistance(typed, meant);
  if (meant.length <= typed.length) return whole;
  const begun = [0, 1].map((longer) => editDistance(typed, meant.slice(0, typed.length + longer)) + 0.5);
  return Math.min(whole, ...begun);
}

function fieldsOf(paper: Paper): Record<Field, string> {
  return {
    title: paper.title,
    keywords: paper.keywords.join(' '),
    authors: paper.authors.join(' '),
    organization: paper.organization ? `${paper.organization.name} ${paper.organization.fullname}` : '',
    abstract: `${paper.summary ?? ''} ${paper.abstract}`,
  };
}
