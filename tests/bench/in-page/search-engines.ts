import uFuzzy from '@leeoniya/ufuzzy';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Paper } from '@/lib/paper/paper';
import { createSearch } from '@/lib/search';
import { runSteps } from '@/lib/search/segment/build';
import type { PaperglossDatabase } from '@/lib/store/database';
import { putPapers } from '@/lib/store/papers';
import { openSearchIndex, readSearchState, searchSources } from '@/lib/store/search-index';
import { createSearchIndexer } from '@/lib/store/search-indexer';
import { chunksOfSegment } from '@/lib/store/search-segments';
import { allPapers } from './all-papers';

/** Answers the ids of the best papers, best first. */
export type Ask = (query: string, most: number) => string[] | Promise<string[]>;

/** A search engine as its documents recommend to use it, with what it needs kept in IndexedDB between two pages. */
export interface Engine {
  /** Makes its index of all papers, which are stored, and keeps it; answers its bytes. */
  build(db: PaperglossDatabase, papers: readonly Paper[]): Promise<number>;
  /** Makes ready to answer, in a page that has nothing yet. */
  open(db: PaperglossDatabase): Promise<Ask>;
  /** Takes up the papers of a day; answers when they are kept. Not there where nothing is kept. */
  add?(db: PaperglossDatabase, papers: readonly Paper[]): Promise<void>;
}

const FIELDS = ['title', 'authors', 'keywords', 'summary', 'abstract'];

/** A paper as engines take it that index texts. */
const textsOf = (paper: Paper) => ({
  id: paper.id,
  title: paper.title,
  authors: paper.authors.join(', '),
  keywords: paper.keywords.join(', '),
  summary: paper.summary ?? '',
  abstract: paper.abstract,
});

const KEPT = 'kept';
const keep = (db: PaperglossDatabase, value: string) => db.searchChunks.put(new TextEncoder().encode(value), KEPT);
const kept = async (db: PaperglossDatabase) => new TextDecoder().decode(await db.searchChunks.get(KEPT));

const MINI = { fields: FIELDS, searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 } };

// Prefixes of the words of short fields, whole words of long ones: prefixes of all of them take ten times the room. Ids
// are numbers, as its documents advise.
const PREFIXES = ['title', 'authors', 'keywords'];

function newFlex() {
  const index = FIELDS.map((field) => ({
    field,
    tokenize: PREFIXES.includes(field) ? ('forward' as const) : ('strict' as const),
  }));
  return new Document({ document: { id: 'id', index } });
}

interface KeptFlex {
  ids: string[];
  parts: [key: string, data: string][];
}

async function keepFlex(db: PaperglossDatabase, flex: ReturnType<typeof newFlex>, ids: string[]): Promise<number> {
  const parts: KeptFlex['parts'] = [];
  await flex.export((key: string, data: string) => void parts.push([key, data]));
  const json = JSON.stringify({ ids, parts } satisfies KeptFlex);
  await keep(db, json);
  return json.length;
}

async function keptFlex(db: PaperglossDatabase): Promise<{ flex: ReturnType<typeof newFlex>; ids: string[] }> {
  const { ids, parts }: KeptFlex = JSON.parse(await kept(db));
  const flex = newFlex();
  for (const [key, data] of parts) flex.import(key, data);
  return { flex, ids };
}

const indexerOf = (db: PaperglossDatabase) =>
  createSearchIndexer(db, { inSlices: async (work) => runSteps(work), pace: () => undefined });

async function bytesOfChunks(db: PaperglossDatabase): Promise<number> {
  const { segments = [] } = (await readSearchState(db)) ?? {};
  let bytes = 0;
  for (const { name } of segments) {
    await db.searchChunks
      .where(':id')
      .between(...chunksOfSegment(name))
      .each((chunk) => {
        bytes += chunk.length;
      });
  }
  return bytes;
}

export const ENGINES: Record<string, Engine> = {
  Papergloss: {
    async build(db) {
      await indexerOf(db).update();
      return bytesOfChunks(db);
    },
    async open(db) {
      const search = createSearch(
        openSearchIndex(db),
        searchSources(db, async () => []),
      );
      return async (query, most) => (await search.search(query, { limit: most })).hits.map(({ paper }) => paper.id);
    },
    async add(db, papers) {
      await putPapers(db, papers);
      await indexerOf(db).update();
    },
  },
  'Fuse.js': {
    build: async () => 0,
    async open(db) {
      const fuse = new Fuse((await allPapers(db)).map(textsOf), {
        keys: FIELDS,
        useTokenSearch: true,
        ignoreLocation: true,
      });
      return (query, most) => fuse.search(query, { limit: most }).map(({ item }) => item.id);
    },
  },
  uFuzzy: {
    build: async () => 0,
    async open(db) {
      const papers = (await allPapers(db)).map(textsOf);
      const haystack = papers.map(({ id: _, ...texts }) => Object.values(texts).join(' '));
      const fuzzy = new uFuzzy({ intraMode: 1 });
      return (query, most) => {
        const [found, info, order] = fuzzy.search(haystack, query, 1, 1_000);
        const positions = info && order ? order.map((at) => info.idx[at] as number) : (found ?? []);
        return positions.slice(0, most).map((position) => papers[position]?.id ?? '');
      };
    },
  },
  'uFuzzy on titles': {
    build: async () => 0,
    async open(db) {
      const papers = await allPapers(db);
      const haystack = papers.map(({ title }) => title);
      const fuzzy = new uFuzzy({ intraMode: 1 });
      return (query, most) => {
        const [found, info, order] = fuzzy.search(haystack, query, 1, 1_000);
        const positions = info && order ? order.map((at) => info.idx[at] as number) : (found ?? []);
        return positions.slice(0, most).map((position) => papers[position]?.id ?? '');
      };
    },
  },
  MiniSearch: {
    async build(db, papers) {
      const mini = new MiniSearch(MINI);
      mini.addAll(papers.map(textsOf));
      const json = JSON.stringify(mini);
      await keep(db, json);
      return json.length;
    },
    async open(db) {
      const mini = MiniSearch.loadJSON(await kept(db), MINI);
      return (query, most) =>
        mini
          .search(query)
          .slice(0, most)
          .map(({ id }) => id);
    },
    async add(db, papers) {
      await putPapers(db, papers);
      const mini = MiniSearch.loadJSON(await kept(db), MINI);
      mini.addAll(papers.map(textsOf));
      await keep(db, JSON.stringify(mini));
    },
  },
  FlexSearch: {
    build(db, papers) {
      const flex = newFlex();
      for (const [i, paper] of papers.entries()) flex.add({ ...textsOf(paper), id: i });
      return keepFlex(
        db,
        flex,
        papers.map(({ id }) => id),
      );
    },
    async open(db) {
      const { flex, ids } = await keptFlex(db);
      return (query, most) => {
        const fields = flex.search(query, { limit: most, suggest: true }) as { result: number[] }[];
        const found = new Set(fields.flatMap(({ result }) => result));
        return Array.from(found, (position) => ids[position] ?? '').slice(0, most);
      };
    },
    async add(db, papers) {
      await putPapers(db, papers);
      const { flex, ids } = await keptFlex(db);
      for (const paper of papers) flex.add({ ...textsOf(paper), id: ids.push(paper.id) - 1 });
      await keepFlex(db, flex, ids);
    },
  },
};
