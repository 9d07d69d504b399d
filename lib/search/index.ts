import type { Paper } from '@/lib/paper/paper';
import { allowedDocuments } from './conditions';
import { countFacets } from './facets';
import { highlight, snippetOf } from './highlight';
import { type MeaningSource, nearOnes } from './meaning';
import type { OpenIndex } from './open-index';
import { byDate, byTrend, byUpvotes } from './order';
import { likeLabel } from './query/filters';
import { asksNothing, parseQuery } from './query/parse';
import type { Condition, ParsedQuery } from './query/types';
import { type AskedWord, askedWords } from './rank/asked';
import { matchWords, openEntries } from './rank/match';
import { byRelevance } from './rank/relevance';
import { selectMatching } from './rank/select';
import { type ReadPapers, readOnce } from './read-once';
import { type IndexView, idOf } from './segment/view';
import type { SavedPapers, SearchAnswer, SearchHit, SearchOptions, SearchOrder } from './types';
import { wantsMeaning } from './wants-meaning';

export type { TextRange } from './highlight';
export type { MeaningSource, NearWanted } from './meaning';
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
  /** Without it papers are found by their words alone, and none is `like:` another. */
  meaning?: MeaningSource | undefined;
}

export type PaperSearch = ReturnType<typeof createSearch>;

const PAGE = 20;
/** Papers near in meaning, after those that were found. */
const MOST_NEAR = 10;

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
    { limit = PAGE, offset = 0, order: asked = 'relevance', facets = false, meaning = false }: SearchOptions,
  ): Promise<SearchAnswer> {
    if (asksNothing(query)) return { query, total: 0, order: asked, hits: [], near: [], facets: null };
    const papers = readOnce(sources.papers);
    const likes = query.required.flatMap((condition) => (condition.kind === 'like' ? condition.id : []));
    const others = query.required.filter(({ kind }) => kind !== 'like');
    const [allowed, words] = await Promise.all([
      allowedDocuments(view, { ...sources, reader }, others, query.excluded),
      askedWords(reader, view, query, asked === 'relevance' ? 'rare' : 'unknown'),
    ]);
    const isRanked = asked === 'relevance' && words.length > 0 && likes.length === 0;
    const entries = await openEntries(reader, words, isRanked);
    const matches = matchWords(view, words, entries, allowed);
    /** Beside a paper's own id or address the words that were pasted with it are no more than an order. */
    const wanted = query.required.some(namesPaper) ? 0 : new Set(query.words.flatMap(({ words }) => words)).size;
    const found = wanted ? selectMatching(matches.has, Math.min(wanted, words.length)) : positionsOf(allowed);
    /** Of what else was asked for, the papers that are like these, the nearest first. */
    const alike = likes.length ? await nearOnes(view, sources.meaning, likes, flagsOf(found, view.documents)) : null;
    const matching = alike ? Uint32Array.from(alike) : found;
    // Without words nothing is more relevant than anything else.
    const order = asked === 'relevance' && !words.length && !alike ? 'date' : asked;
    const ordered = await inOrder(order);
    const shown = Array.from(ordered.slice(offset, offset + limit), (document) => idOf(view, document));
    const marked = wordsToMark(words);
    const hitsOf = async (ids: readonly string[]) =>
      (await papers(ids)).flatMap((paper) => (paper ? [hitOf(paper, marked)] : []));
    const wantsNear = meaning && offset === 0 && !alike && wantsMeaning(query.text, matching.length);
    return {
      query: await withTitles(query, papers),
      total: matching.length,
      order,
      hits: await hitsOf(shown),
      near: wantsNear ? await hitsOf(await nearInMeaning(view, query.text, allowed, matching)) : [],
      facets: facets ? countFacets(view, matching, await sources.saved()) : null,
    };

    async function inOrder(
      by: SearchOrder,
    ): Promise<ArrayLike<number> & { slice(from: number, to: number): Iterable<number> }> {
      if (by === 'date') return byDate(view, matching);
      if (by === 'upvotes') return byUpvotes(view, matching);
      if (by === 'trending') return byTrend(view, matching, papers, sources.now().toISOString().slice(0, 10));
      if (alike) return alike;
      return byRelevance(view, papers, {
        words,
        entries,
        matches,
        matching,
        typed: typedWords(query),
        most: offset + limit,
      });
    }
  }

  /** Of these documents, those near to what was typed that its words have not found. */
  async function nearInMeaning(
    view: IndexView,
    text: string,
    allowed: Uint8Array,
    found: Uint32Array,
  ): Promise<string[]> {
    const among = allowed.slice();
    for (const document of found) among[document] = 0;
    const near = await sources.meaning?.near(view, { text }, { most: MOST_NEAR, among });
    return near?.map((document) => idOf(view, document)) ?? [];
  }
}

/** The query, its chips naming the papers that others are to be like, where they are known, by their titles. */
async function withTitles(query: ParsedQuery, papers: ReadPapers): Promise<ParsedQuery> {
  const ids = [...query.required, ...query.excluded].flatMap((one) => (one.kind === 'like' ? one.id : []));
  if (!ids.length) return query;
  let { chips } = query;
  for (const paper of await papers(ids)) {
    if (!paper) continue;
    const [id, title] = [likeLabel(paper.id), likeLabel(paper.title)];
    chips = chips.map((chip) => (chip.kind === 'like' ? { ...chip, label: chip.label.replace(id, title) } : chip));
  }
  return { ...query, chips };
}

const namesPaper = (condition: Condition): boolean =>
  condition.kind === 'key' || (condition.kind === 'id' && !condition.isOpen);

function positionsOf(flags: Uint8Array): Uint32Array {
  const positions: number[] = [];
  for (const [position, flag] of flags.entries()) if (flag) positions.push(position);
  return Uint32Array.from(positions);
}

function flagsOf(documents: Uint32Array, count: number): Uint8Array {
  const flags = new Uint8Array(count);
  for (const document of documents) flags[document] = 1;
  return flags;
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
