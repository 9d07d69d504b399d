import type { Paper } from '@/lib/paper/paper';
import { indexTokens, isTelling, stem } from '@/lib/search/tokens';

/** How often a term of the title counts, beside one of the abstract. */
const TITLE_TIMES = 2;

/** What a paper says: how often, by stem, and a word that each stem is of; and pairs of neighbours. */
export interface Terms {
  words: Map<string, number>;
  /** By two stems with a space between. */
  pairs: Map<string, number>;
  /** Words as they first stood in the text. */
  labels: Map<string, string>;
}

/** The terms of a paper's keywords. */
export function keywordTerms({ keywords }: Paper): Terms {
  const terms: Terms = { words: new Map(), pairs: new Map(), labels: new Map() };
  for (const keyword of keywords) addText(terms, keyword, 1);
  return terms;
}

/** The terms of a paper's title and abstract; of its summary where there is no abstract. */
export function termsOf({ title, abstract, summary }: Paper): Terms {
  const terms: Terms = { words: new Map(), pairs: new Map(), labels: new Map() };
  addText(terms, title, TITLE_TIMES);
  addText(terms, abstract || (summary ?? ''), 1);
  return terms;
}

function addText({ words, pairs, labels }: Terms, text: string, times: number): void {
  let before: { root: string; place: number } | null = null;
  const tokens = indexTokens(text);
  for (const [i, { word, place }] of tokens.entries()) {
    // A hyphenated word in one, before its parts, which say the same.
    if (tokens[i + 1]?.place === place || !isTelling(word)) continue;
    const root = stem(word);
    words.set(root, (words.get(root) ?? 0) + times);
    if (!labels.has(root)) labels.set(root, word);
    if (before && before.place + 1 === place) {
      const pair = `${before.root} ${root}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + times);
    }
    before = { root, place };
  }
}
