import Fuse from 'fuse.js';
import type { Paper } from '@/lib/paper/paper';
import { highlight, snippetOf, type TextRange } from './highlight';
import { fold, words } from './tokens';
import { buildVocabulary, type Meaning, type Vocabulary } from './vocabulary';

/** A paper that was found, and where it shows why. */
export interface SearchHit {
  paper: Paper;
  /** The found words in the title. */
  title: TextRange[];
  /** A stretch of the summary or abstract with found words in it, where there is one. */
  snippet: { text: string; ranges: TextRange[] } | null;
}

/** A page of an answer, best first. */
export interface SearchAnswer {
  /** How many papers match in all. */
  total: number;
  hits: SearchHit[];
}

export type PaperSearch = ReturnType<typeof createPaperSearch>;

/** Candidates whose titles Fuse compares with the whole query. */
const CANDIDATES = 200;
/** How much the whole query's likeness to the title adds to the words' weights, which reach 1. */
const TITLE_LIKENESS = 0.5;
/** Longer than anything a person types; what is pasted beyond it is not looked at. */
const LONGEST_QUERY = 300;
/** What upvotes add at most: enough to order equals. */
const UPVOTES = 0.05;

/**
 * Searches `papers` by title, authors, keywords, organisation, summary and abstract.
 * The vocabulary says which papers have the query's words, in any form and with typing errors mended; Fuse.js then
 * compares the best ones' titles with the whole query. Fuse.js over all abstracts alone takes half a second a keystroke
 * for a thousand papers.
 */
export function createPaperSearch(papers: readonly Paper[]) {
  const vocabulary = buildVocabulary(papers);
  return {
    /** Papers that match every word of `query`, or else the most words of it, best first. */
    search(query: string, { limit = 20, offset = 0 } = {}): SearchAnswer {
      const asked = [...new Set(words(query.slice(0, LONGEST_QUERY)))];
      const meanings = asked.map((word) => vocabulary.meanings(word));
      const ranked = rank(papers, scoreByWords(vocabulary, meanings, papers.length), query);
      const found = new Set(meanings.flat().map(({ word }) => word));
      return { total: ranked.length, hits: ranked.slice(offset, offset + limit).map((paper) => hitOf(paper, found)) };
    },
  };
}

function hitOf(paper: Paper, found: ReadonlySet<string>): SearchHit {
  const snippet = snippetOf(paper.summary ?? '', found) ?? snippetOf(paper.abstract, found);
  return { paper, title: highlight(paper.title, found), snippet };
}

/** Score by the paper's position, for the papers that have the most of the query's words. */
function scoreByWords(vocabulary: Vocabulary, query: readonly Meaning[][], papers: number): Map<number, number> {
  const scores = new Map<number, { words: number; score: number }>();
  for (const meanings of query) {
    // A paper counts a word of the query once, in the meaning that is worth most.
    const best = new Map<number, number>();
    for (const { word, sureness } of meanings) {
      for (const [paper, weight] of vocabulary.postings(word)) {
        best.set(paper, Math.max(best.get(paper) ?? 0, weight * sureness));
      }
    }
    // One rarity for all that the word may mean, or a rare longer word would beat the word itself.
    const rarity = Math.log(1 + papers / (best.size + 0.5));
    for (const [paper, score] of best) {
      const sum = scores.get(paper) ?? { words: 0, score: 0 };
      scores.set(paper, { words: sum.words + 1, score: sum.score + score * rarity });
    }
  }
  const most = [...scores.values()].reduce((most, sum) => Math.max(most, sum.words), 0);
  // One stray word of three may be a word nobody wrote; two of three are another question.
  if (most * 2 < query.length) return new Map();
  return new Map([...scores].filter(([, sum]) => sum.words === most).map(([paper, sum]) => [paper, sum.score]));
}

function rank(papers: readonly Paper[], scores: ReadonlyMap<number, number>, query: string): Paper[] {
  const best = [...scores.values()].reduce((most, score) => Math.max(most, score), 0);
  const byWords = [...scores]
    .map(([i, score]) => ({ paper: papers[i] as Paper, score: score / best }))
    .sort((a, b) => b.score - a.score);
  const candidates = byWords.slice(0, CANDIDATES);
  const titles = new Fuse(
    candidates.map(({ paper }) => fold(paper.title)),
    { includeScore: true, ignoreLocation: true, threshold: 0.6 },
  );
  const likeness = new Map(
    titles.search(fold(query).slice(0, 100)).map(({ refIndex, score = 1 }) => [refIndex, 1 - score]),
  );
  const reordered = candidates
    .map(({ paper, score }, i) => ({
      paper,
      score:
        score +
        TITLE_LIKENESS * (likeness.get(i) ?? 0) +
        UPVOTES * Math.min(1, Math.log10(1 + (paper.upvotes ?? 0)) / 3),
    }))
    .sort((a, b) => b.score - a.score);
  return [...reordered, ...byWords.slice(CANDIDATES)].map(({ paper }) => paper);
}
