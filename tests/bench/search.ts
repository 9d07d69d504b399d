import Fuse from 'fuse.js';
import type { Paper } from '../../lib/paper/paper';
import { relatedPapers, relatedSignals } from '../../lib/related';
import { createSearch } from '../../lib/search';
import { indexOf, sourcesOf } from '../unit/search/an-index';
import { median, quantile, timed } from './median';

/** Queries are made from titles: two of their words, the second one with a letter missing. */
const QUERIES = 60;

interface Engine {
  name: string;
  build: (papers: readonly Paper[]) => (query: string) => readonly Paper[] | Promise<readonly Paper[]>;
}

const FUSE_FIELDS = ['title', 'authors', 'keywords', 'summary', 'abstract'];

const ENGINES: readonly Engine[] = [
  {
    name: 'Papergloss',
    build: (papers) => {
      const search = createSearch(indexOf(papers).index, sourcesOf(papers));
      return async (query) => (await search.search(query, { limit: 10 })).hits.map(({ paper }) => paper);
    },
  },
  {
    // As its documents recommend for several words over long texts.
    name: 'Fuse.js alone, token search',
    build: (papers) => {
      const fuse = new Fuse(papers, {
        keys: FUSE_FIELDS,
        useTokenSearch: true,
        tokenMatch: 'all',
        ignoreLocation: true,
      });
      return (query) => fuse.search(query, { limit: 10 }).map(({ item }) => item);
    },
  },
];

/** Prints how long a keystroke takes, and how often the paper whose title was misspelt is among the first ten. */
export async function benchSearch(papers: readonly Paper[]): Promise<void> {
  const cases = papers
    .filter((_, i) => i % Math.ceil(papers.length / QUERIES) === 0)
    .flatMap((paper) => {
      const words = paper.title.split(/[^\p{L}]+/u).filter((word) => word.length > 5);
      const [first, second] = words;
      return first && second ? [{ id: paper.id, query: `${first} ${second.slice(0, 3)}${second.slice(4)}` }] : [];
    });
  console.log(`\nSearch, ${papers.length} papers, ${cases.length} queries of two words, one misspelt`);
  for (const { name, build } of ENGINES) {
    let search: ReturnType<Engine['build']> = () => [];
    const built = timed(() => {
      search = build(papers);
    });
    let hits = 0;
    const times: number[] = [];
    for (const { id, query } of cases) {
      const start = performance.now();
      const found = await search(query);
      times.push(performance.now() - start);
      if (found.some((paper) => paper.id === id)) hits++;
    }
    console.log(
      `  ${name.padEnd(28)} ready in ${built.toFixed(0)} ms; a query ${median(times).toFixed(1)} ms (median), ` +
        `${quantile(times, 0.95).toFixed(1)} ms (p95); found ${hits} of ${cases.length}`,
    );
  }
}

/** Prints how long it takes to know what stands near a paper. */
export async function benchRelated(papers: readonly Paper[]): Promise<void> {
  const { index } = indexOf(papers);
  const sources = sourcesOf(papers);
  const signals = relatedSignals(index, sources);
  const times: number[] = [];
  for (const paper of papers.slice(0, 100)) {
    const start = performance.now();
    await relatedPapers(paper, signals, sources.papers, 10);
    times.push(performance.now() - start);
  }
  console.log(`\nRelated papers, ${papers.length} papers`);
  console.log(`  one paper's ${median(times).toFixed(2)} ms (median)`);
}
