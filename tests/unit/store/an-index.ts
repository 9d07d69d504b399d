import { vi } from 'vitest';
import type { Paper } from '@/lib/paper/paper';
import { createSearch, type MeaningSource } from '@/lib/search';
import { runSteps } from '@/lib/search/segment/build';
import type { PaperglossDatabase } from '@/lib/store/database';
import { openSearchIndex, readSearchState, searchSources } from '@/lib/store/search-index';
import { createSearchIndexer, type IndexerTurns } from '@/lib/store/search-indexer';
import { aPaper } from '../paper/a-paper';

const AT_ONCE: IndexerTurns = { inSlices: async (work) => runSteps(work), pace: () => undefined };

/** The indexer of one context. */
export const indexerOf = (db: PaperglossDatabase, turns: Partial<IndexerTurns> = {}) =>
  createSearchIndexer(db, { ...AT_ONCE, ...turns });

/** The search of one context. */
export const searchOf = (db: PaperglossDatabase, meaning?: MeaningSource) =>
  createSearch(openSearchIndex(db), { ...searchSources(db, async () => []), meaning });

/** A paper with a word of its own in its title. */
export const numbered = (number: number, known: Partial<Paper> = {}) =>
  aPaper({ id: `2605.${String(number).padStart(5, '0')}`, title: `Agents of kind${number}`, ...known });

/** The ids of all that is found, in order of relevance. */
export async function idsOf(search: ReturnType<typeof searchOf>, query: string): Promise<string[]> {
  return (await search.search(query, { limit: 100 })).hits.map(({ paper }) => paper.id);
}

/** The segments of the index as it is now. */
export const segmentsOf = async (db: PaperglossDatabase) => (await readSearchState(db))?.segments ?? [];

/** Has every write to one of the tables fail as on a full disk, until mocks are restored. */
export function fillDisk(table: string): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === table) throw new DOMException('The disk is full.', 'QuotaExceededError');
    return put.apply(this, args);
  });
}
