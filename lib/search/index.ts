import type { Paper } from '@/lib/paper/paper';
import { allowedDocuments } from './conditions';
import { countFacets } from './facets';
import { highlight, snippetOf } from './highlight';
import type { OpenIndex } from './open-index';
import { byDate, byTrend, byUpvotes } from './order';
import { parseQuery } from './query/parse';
import type { ParsedQuery } from './query/types';
import { type AskedWord, askedWords } from './rank/asked';
import { matchWords, openEntries } from './rank/match';
import { byRelevance } from './rank/relevance';
import { selectMatching } from './rank/select';
import { type ReadPapers, readOnce } from './read-once';
import { type IndexView, idOf } from './segment/view';
import type { SavedPapers, SearchAnswer, SearchHit, SearchOptions } from './types';

export type { TextRange } from './highlight';
export { type IndexSource, type OpenIndex, openIndex } from './open-index';
export { parseQuery, withFilter, withoutChip } from './query/parse';
export type { Chip, ParsedQuery } from './query/types';
export * from './types';

/** What stands beside the index. */
export interface SearchSources {
  papers: ReadPapers;
  saved(): Promise<SavedPapers>;
  /** Ids of the papers that answer to a key (see `keyOf` in lib/links), best first. */
  idsOfKey(key: string): Promise<readonly string[]>;
  now(): Date;
}

export type PaperSearch = ReturnType<typeof createSearch>;

const PAGE = 20;

/**
 * Searches the papers of an index by title, authors, keywords, organisation, summary and abstract. To answer it reads the
 * chunks that the query's words need, some bytes for each paper, and the papers that may be shown.
 */
export function createSearch(index: OpenIndex, sources: SearchSources) {
  const { reader } = index;
  return {
    /** Papers that answer `query`, and what was understood of it. No query fails. */
    search(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
      const parsed = parseQuery(query);
      return index.ask((view) => answer(view, parsed, options));
    },
  };

  async function answer(
    view: IndexView,
    query: ParsedQuery,
    { limit = PAGE, offset = 0, order, facets = false }: SearchOptions,
  ): Promise<SearchAnswer> {
    if (!query.words.length && !query.required.length && !query.excluded.length)
      return { query, total: 0, hits: [], facets: null };
    const papers = readOnce(sources.papers);
    const [allowed, words] = await Promise.all([
      allowedDocuments(view, { ...sources, reader }, query.required, query.excluded),
      askedWords(reader, view, query),
    ]);
    const matches = matchWords(view, words, await openEntries(reader, words, false), allowed);
    const matching = words.length ? selectMatching(matches.has, words.length) : positionsOf(allowed);
    const ordered = await inOrder();
    const shown = Array.from(ordered.slice(offset, offset + limit), (document) => idOf(view, document));
    const found = wordsToMark(words);
    return {
      query,
      total: matching.length,
      hits: (await papers(shown)).flatMap((paper) => (paper ? [hitOf(paper, found)] : [])),
      facets: facets ? countFacets(view, matching, await sources.saved()) : null,
    };

    async function inOrder(): Promise<ArrayLike<number> & { slice(from: number, to: number): Iterable<number> }> {
      // Without words nothing is more relevant than anything else.
      const wanted = order ?? 'relevance';
      if (wanted === 'date' || (wanted === 'relevance' && !words.length)) return byDate(view, matching);
      if (wanted === 'upvotes') return byUpvotes(view, matching);
      if (wanted === 'trending') return byTrend(view, matching, papers, sources.now().toISOString().slice(0, 10));
      return byRelevance(
        view,
        { reader, papers },
        { words, matches, matching, typed: typedWords(query), most: offset + limit },
      );
    }
  }
}

function positionsOf(flags: Uint8Array): Uint32Array {
  const positions: number[] = [];
  for (const [position, flag] of flags.entries()) if (flag) positions.push(position);
  return Uint32Array.from(positions);
}

/** What is looked for, as one text to compare titles with. */
const typedWords = ({ words, required }: ParsedQuery): string =>
  [...words, ...required.filter((condition) => condition.kind === 'words')]
    .filter(({ field }) => field === 'anywhere' || field === 'title')
    .flatMap(({ words }) => words)
    .join(' ');

/** All that the words of the query were taken for. */
const wordsToMark = (words: readonly AskedWord[]): Set<string> =>
  new Set(words.flatMap(({ word, meanings }) => [word, ...meanings.map((meaning) => meaning.word)]));

function hitOf(paper: Paper, found: ReadonlySet<string>): SearchHit {
  const snippet = snippetOf(paper.summary ?? '', found) ?? snippetOf(paper.abstract, found);
  return { paper, title: highlight(paper.title, found), snippet };
}
