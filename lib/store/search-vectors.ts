import type { LoadModel, MeaningModel } from '@/lib/meaning';
import type { OpenIndex } from '@/lib/search';
import type { Pace } from '@/lib/search/segment/merge';
import { chunkName } from '@/lib/search/segment/names';
import { seal, unseal } from '@/lib/search/segment/seal';
import { VECTOR_ROWS, type VectorSource, vectorChunks } from '@/lib/search/segment/vectors';
import { type IndexView, idOf, type Segment } from '@/lib/search/segment/view';
import type { PaperglossDatabase } from './database';
import { readSearchState } from './search-index';

/** Held by the one context that makes vectors. */
const VECTORS_LOCK = 'papergloss-vectors';
/** Papers that are read at one go. */
const PAPERS_AT_ONCE = 200;

/** All chunks of a segment's vectors, as a range of keys. */
const vectorsOfSegment = (name: string): [from: string, to: string] => [
  chunkName(name, 'v'),
  chunkName(name, 'v\uffff'),
];

/** The chunks of vectors as this database holds them. */
export const vectorSource =
  (db: PaperglossDatabase): VectorSource =>
  async (names) =>
    (await db.searchChunks.bulkGet([...names])).map(unseal);

/** Has the vectors of a segment made anew, since they are of no use. */
export async function forgetVectors(db: PaperglossDatabase, segment: string): Promise<void> {
  await db.transaction('rw', db.searchChunks, db.state, async () => {
    await setVectors(db, segment, undefined);
    await db.searchChunks
      .where(':id')
      .between(...vectorsOfSegment(segment))
      .delete();
  });
}

/**
 * Makes the vectors of papers, segment by segment, where they are missing or were made by another model. A worker that dies
 * over it leaves the chunks that are done, and a merge the vectors that it found.
 *
 * @param shipped the id of the model that will be loaded
 */
export function createVectorMaker(
  db: PaperglossDatabase,
  index: OpenIndex,
  { shipped, loadModel, pace }: { shipped: number; loadModel: LoadModel; pace: Pace },
) {
  return {
    /** Makes what is missing, unless another context does already. */
    update: (): Promise<void> =>
      navigator.locks.request(VECTORS_LOCK, { ifAvailable: true }, async (lock) => {
        if (!lock || !(await nextSegment(shipped))) return;
        const model = await loadModel();
        if (!model) return;
        for (let name = await nextSegment(model.id); name; name = await nextSegment(model.id)) {
          if (!(await makeFor(name, model))) return;
        }
      }),
  };

  async function nextSegment(model: number): Promise<string | undefined> {
    return (await readSearchState(db))?.segments.find(({ vectors }) => vectors !== model)?.name;
  }

  /** Answers whether there is any use in going on. */
  function makeFor(name: string, model: MeaningModel): Promise<boolean> {
    return index.ask(async (view) => {
      const segment = view.segments.find((one) => one.name === name);
      // Merged meanwhile; or damaged, and whoever takes papers up mends it first.
      if (!segment) return !(await isThere(name));
      const chunks = vectorChunks(model.id, segment.head.documents).map((chunk) => chunkName(name, chunk));
      for (const [i, chunk] of chunks.entries()) {
        const vectors = await complete(view, segment, i * VECTOR_ROWS, model, unseal(await db.searchChunks.get(chunk)));
        if (!vectors) continue;
        await db.transaction('rw', db.searchChunks, db.state, async () => {
          if (await isThere(name)) await db.searchChunks.put(seal(vectors), chunk);
        });
      }
      await setVectors(db, name, model.id);
      // Those of the model before it.
      const all = await db.searchChunks
        .where(':id')
        .between(...vectorsOfSegment(name))
        .primaryKeys();
      await db.searchChunks.bulkDelete(all.filter((chunk) => !chunks.includes(chunk)));
      return true;
    });
  }

  async function isThere(name: string): Promise<boolean> {
    return (await readSearchState(db))?.segments.some((one) => one.name === name) ?? false;
  }

  /**
   * The vectors of a chunk's documents, from this one on; `null` where nothing has to be made.
   *
   * @param found what is there of them
   */
  async function complete(
    view: IndexView,
    { base, head }: Segment,
    first: number,
    { dims, embedPaper }: MeaningModel,
    found: Uint8Array | null,
  ): Promise<Uint8Array | null> {
    const count = Math.min(VECTOR_ROWS, head.documents - first);
    const vectors = new Uint8Array(count * dims);
    const isThere = found?.length === vectors.length;
    if (isThere) vectors.set(found);
    const missing: number[] = [];
    for (let row = 0; row < count; row++) {
      const isMade = vectors.subarray(row * dims, (row + 1) * dims).some((component) => component !== 0);
      if (!isMade && !view.dead[base + first + row]) missing.push(row);
    }
    for (let at = 0; at < missing.length; at += PAPERS_AT_ONCE) {
      const rows = missing.slice(at, at + PAPERS_AT_ONCE);
      const papers = await db.papers.bulkGet(rows.map((row) => idOf(view, base + first + row)));
      for (const [i, paper] of papers.entries()) {
        const vector = paper && embedPaper(paper);
        if (vector) vectors.set(vector, (rows[i] as number) * dims);
        const turn = pace();
        if (turn) await turn;
      }
    }
    return isThere && !missing.length ? null : vectors;
  }
}

/** Notes the model of a segment's vectors. */
async function setVectors(db: PaperglossDatabase, segment: string, model: number | undefined): Promise<void> {
  await db.transaction('rw', db.state, async () => {
    const state = await readSearchState(db);
    if (!state) return;
    const segments = state.segments.map((one) => (one.name === segment ? { ...one, vectors: model } : one));
    await db.state.put({ ...state, segments });
  });
}
