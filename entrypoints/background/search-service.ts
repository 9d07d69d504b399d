import { type LoadModel, SHIPPED_MODEL } from '@/lib/meaning';
import { createPace } from '@/lib/page/pace';
import { inSlices } from '@/lib/page/slices';
import { type RelatedPaper, relatedPapers, relatedSignals } from '@/lib/related';
import { createSearch, type SearchAnswer, type SearchOptions } from '@/lib/search';
import { createMeaningSource } from '@/lib/store/meaning-source';
import type { Store } from '@/lib/store/open';
import { getPaper, readRevision } from '@/lib/store/papers';
import { listReading } from '@/lib/store/reading-list';
import { openSearchIndex, readSearchState, searchSources } from '@/lib/store/search-index';
import { createSearchIndexer } from '@/lib/store/search-indexer';
import { createVectorMaker } from '@/lib/store/search-vectors';
import type { Turns } from './turns';

/** Neighbourhoods that are kept: those of a page's papers and a few more. */
const MOST_KEPT = 100;
/** As many neighbours as are ever asked for. */
const MOST_RELATED = 100;

export type SearchService = ReturnType<typeof createSearchService>;

/**
 * Searches and compares papers by the index, and keeps the index up to date.
 *
 * @param loadModel loads the model of meaning
 */
export function createSearchService({ db, list }: Store, turns: Turns, loadModel: LoadModel) {
  const pace = createPace(turns.next);
  const indexer = createSearchIndexer(db, {
    // A paper takes tenths of a millisecond: the clock is looked at after each.
    inSlices: (work) => inSlices(work, turns.next, 1),
    pace,
  });
  const index = openSearchIndex(db);
  const meaning = createMeaningSource(db, loadModel);
  const sources = { ...searchSources(db, () => listReading(list)), meaning };
  const vectors = createVectorMaker(db, index, { shipped: SHIPPED_MODEL, loadModel, pace });
  const search = createSearch(index, sources);
  const signals = relatedSignals(index, sources, pace);
  const kept = new Map<string, Promise<RelatedPaper[]>>();
  let keptFor = '';

  return {
    /** Follows the papers for as long as this worker lives: first the words of new ones, then what they mean. */
    listen: () => indexer.listen(vectors.update),

    async search(query: string, options: SearchOptions): Promise<SearchAnswer> {
      await indexer.ready();
      return search.search(query, options);
    },

    /** The papers nearest to the one with this id, best first; none for a paper that the digest does not have. */
    async related(id: string, limit = 5): Promise<RelatedPaper[]> {
      await indexer.ready();
      // Neighbours are others once papers have changed, and once it is known what they mean.
      const segments = (await readSearchState(db))?.segments.map(({ name, vectors }) => `${name} ${vectors}`);
      const now = `${await readRevision(db)} ${segments}`;
      if (now !== keptFor || kept.size >= MOST_KEPT) kept.clear();
      keptFor = now;
      const near = kept.get(id) ?? nearTo(id);
      kept.set(id, near);
      // What failed is tried again at the next question.
      near.catch(() => kept.delete(id));
      return (await near).slice(0, limit);
    },
  };

  async function nearTo(id: string): Promise<RelatedPaper[]> {
    const paper = await getPaper(db, id);
    return paper ? relatedPapers(paper, signals, sources.papers, MOST_RELATED) : [];
  }
}
