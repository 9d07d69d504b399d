import { chunkName } from '@/lib/search/segment/names';
import { seal } from '@/lib/search/segment/seal';
import type { NamedChunk } from '@/lib/search/segment/write';
import type { PaperglossDatabase } from './database';
import { readSearchState } from './search-index';
import type { SearchState } from './search-tables';

/** The chunks of a segment, which begin with its name, as a range of keys. */
export const chunksOfSegment = (name: string): [from: string, to: string] => [
  chunkName(name, ''),
  chunkName(name, '\uffff'),
];

/** Writes chunks of a segment. Nobody reads them before the state of the index names the segment. */
export async function putChunks(db: PaperglossDatabase, segment: string, chunks: readonly NamedChunk[]): Promise<void> {
  await db.searchChunks.bulkPut(
    chunks.map(([, bytes]) => seal(bytes)),
    chunks.map(([chunk]) => chunkName(segment, chunk)),
  );
}

/** Deletes all chunks of a segment. */
export async function deleteSegment(db: PaperglossDatabase, name: string): Promise<void> {
  await db.searchChunks
    .where(':id')
    .between(...chunksOfSegment(name))
    .delete();
}

/** Changes the state of the index in one transaction; it is gone when the digest has been erased meanwhile. */
export async function changeSearchState(
  db: PaperglossDatabase,
  how: (state: SearchState) => SearchState | Promise<SearchState>,
): Promise<void> {
  await db.transaction('rw', db.state, db.searchChunks, async () => {
    const state = await readSearchState(db);
    if (state) await db.state.put(await how(state));
  });
}
