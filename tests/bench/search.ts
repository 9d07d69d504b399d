import Fuse from 'fuse.js';
import type { Paper } from '../../lib/paper/paper';
import { createRelatedIndex } from '../../lib/related';
import { createPaperSearch } from '../../lib/search';
import { median, quantile, timed } from './median';

/** Queries are made from titles: two of their words, the second one with a letter missing. */
const QUERIES = 60;

interface Engine {
  name: string;
  build: (papers: readonly Paper[]) => (query: string) => readonly Paper[];
}

const FUSE_FIELDS = ['title', 'authors', 'keywords', 'summary', 'abstract'];

const ENGINES: readonly Engine[] = [
  {
    name: 'Papergloss',
    build: (papers) => {
      const search = createPaperSearch(papers);
      return (query) => search.search(query, { limit: 10 }).hits.map(({ paper }) => paper);
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
export function benchSearch(papers: readonly Paper[]): void {
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
    const times = cases.map(({ id, query }) =>
      timed(() => {
        if (search(query).some((paper) => paper.id === id)) hits++;
      }),
    );
    console.log(
      `  ${name.padEnd(28)} ready in ${built.toFixed(0)} ms; a query ${median(times).toFixed(1)} ms (median), ` +
        `${quantile(times, 0.95).toFixed(1)} ms (p95); found ${hits} of ${cases.length}`,
    );
  }
}

/** Prints how long it takes to know what stands near a paper. */
export function benchRelated(papers: readonly Paper[]): void {
  let near = (_id: string): unknown => null;
  const built = timed(() => {
    near = createRelatedIndex(papers).near;
  });
  const times = papers.slice(0, 100).map(({ id }) => timed(() => near(id)));
  console.log(`\nRelated papers, ${papers.length} papers`);
  console.log(`  ready in ${built.toFixed(0)} ms; one paper's ${median(times).toFixed(2)} ms (median)`);
}
