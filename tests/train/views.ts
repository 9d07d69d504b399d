import type { Bag } from './bag';
import type { Corpus } from './corpus';

/** How often a paper's two views are its title and its abstract. */
const TITLE_AND_ABSTRACT = 0.35;
/** Otherwise they are two random halves of its sentences; how often the title is in one of them. */
const TITLE_IN_HALF = 0.5;
/**
 * How often words that both views have are dropped from one of them, and which share of those words: matching letters must
 * not be enough, so that `unlearning` has to be found by `forget`. More of it, and always, changed nothing.
 */
const DROPPING = 0.4;
const DROPPED = 0.8;
/** What dropping leaves at least. */
const LEAST_WORDS = 3;

/** Fills two bags with two views of a paper, which training pulls together. */
export function createViews(corpus: Corpus, random: () => number): (paper: number, views: readonly [Bag, Bag]) => void {
  const { papers } = corpus;

  function dropShared(from: Bag, other: Bag): void {
    let left = from.words().length;
    from.keep((word) => {
      if (left <= LEAST_WORDS || other.times(word) === 0 || random() >= DROPPED) return true;
      left--;
      return false;
    });
  }

  return (paper, [first, second]) => {
    first.clear();
    second.clear();
    const title = papers[paper] as number;
    const body = range(title + 1, papers[paper + 1] as number);
    if (random() < TITLE_AND_ABSTRACT || body.length < 2) {
      addSentence(corpus, title, first);
      for (const sentence of body) addSentence(corpus, sentence, second);
    } else {
      shuffle(body, random);
      for (const [i, sentence] of body.entries()) {
        addSentence(corpus, sentence, i < body.length >> 1 ? first : second);
      }
      if (random() < TITLE_IN_HALF) addSentence(corpus, title, first);
    }
    if (random() < DROPPING) {
      if (random() < 0.5) dropShared(first, second);
      else dropShared(second, first);
    }
  };
}

export function addSentence({ tokens, sentences }: Corpus, sentence: number, to: Bag): void {
  const end = sentences[sentence + 1] as number;
  for (let i = sentences[sentence] as number; i < end; i++) to.add(tokens[i] as number);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** Puts a list in a random order, in place (Fisher and Yates). */
export function shuffle(list: number[] | Int32Array, random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    const value = list[i] as number;
    list[i] = list[other] as number;
    list[other] = value;
  }
}
