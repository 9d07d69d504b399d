/** Words without their order, each with how often it is there. */
export interface Bag {
  add(word: number): void;
  /** Takes out the words that `isKept` denies, however often they are there. */
  keep(isKept: (word: number) => boolean): void;
  times(word: number): number;
  /** The words that are in it, each once, in the order in which they came. */
  words(): number[];
  clear(): void;
}

/** @param vocabulary how many words there are */
export function createBag(vocabulary: number): Bag {
  const times = new Int32Array(vocabulary);
  let words: number[] = [];
  return {
    add(word) {
      if (times[word] === 0) words.push(word);
      times[word] = (times[word] as number) + 1;
    },
    keep(isKept) {
      words = words.filter((word) => {
        if (isKept(word)) return true;
        times[word] = 0;
        return false;
      });
    },
    times: (word) => times[word] as number,
    words: () => words,
    clear() {
      for (const word of words) times[word] = 0;
      words = [];
    },
  };
}
