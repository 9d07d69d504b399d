import type { ReadingListEntry } from '@/lib/reading-list/entry';
import { type IndexSource, type OpenIndex, openIndex, type SearchSources } from '@/lib/search';
import { FORMAT } from '@/lib/search/segment/format';
import { EMPTY_MANIFEST, type Manifest } from '@/lib/search/segment/view';
import { findAllByKey } from './by-key';
import type { PaperglossDatabase } from './database';
import { queuedRows } from './search-queue';
import type { SearchState } from './search-tables';

/** The state of the index; `undefined` before there is one. */
export async function readSearchState(db: PaperglossDatabase): Promise<SearchState | undefined> {
  return (await db.state.get('search')) as SearchState | undefined;
}

/** Whether the index is not as the papers are: some wait to be taken up, or it has to be built or mended. */
export async function isIndexBehind(db: PaperglossDatabase): Promise<boolean> {
  const [waiting, state] = await Promise.all([queuedRows(db).limit(1).primaryKeys(), readSearchState(db)]);
  return waiting.length > 0 || state?.format !== FORMAT || state.damaged.length > 0;
}

/** Whether nothing can be found yet, since papers are being taken up for the first time. */
export async function isIndexInTheMaking(db: PaperglossDatabase): Promise<boolean> {
  const state = await readSearchState(db);
  if (state?.format !== FORMAT) return true;
  return state.segments.length === 0 && (await isIndexBehind(db));
}

/** The index as this database holds it, for any context. */
export const openSearchIndex = (db: PaperglossDatabase): OpenIndex => openIndex(indexSource(db));

/** Reads the index. Where it is of another format, or not there yet, nothing is found until it has been built. */
export const indexSource = (db: PaperglossDatabase): IndexSource => ({
  async manifest(): Promise<Manifest> {
    const state = await readSearchState(db);
    return state?.format === FORMAT ? { format: FORMAT, segments: state.segments } : EMPTY_MANIFEST;
  },
  chunks: (names) => db.searchChunks.bulkGet([...names]),
  damaged(segment) {
    reportDamage(db, segment).catch((error: unknown) =>
      console.error('Papergloss: the index is damaged, and that could not be noted', error),
    );
  },
});

/** Has the background mend the index. */
async function reportDamage(db: PaperglossDatabase, segment: string): Promise<void> {
  await db.transaction('rw', db.state, async () => {
    const state = await readSearchState(db);
    if (!state?.segments.some(({ name }) => name === segment) || state.damaged.includes(segment)) return;
    await db.state.put({ ...state, damaged: [...state.damaged, segment] });
  });
}

/** What searches know of what is saved. */
export type SavedEntry = Pick<ReadingListEntry, 'id' | 'status' | 'tags'>;

/**
 * What a search reads beside the index.
 *
 * @param saved reads the reading list
 */
export const searchSources = (db: PaperglossDatabase, saved: () => Promise<readonly SavedEntry[]>): SearchSources => ({
  papers: (ids) => db.papers.bulkGet([...ids]),
  saved: async () => new Map((await saved()).map(({ id, status, tags }) => [id, { status, tags }])),
  idsOfKey: async (key) => (await findAllByKey(db, key)).map(({ id }) => id),
  now: () => new Date(),
});
