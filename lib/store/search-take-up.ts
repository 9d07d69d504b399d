import type { Paper } from '@/lib/paper/paper';
import type { OpenIndex } from '@/lib/search';
import { buildSegment, type Steps } from '@/lib/search/segment/build';
import { packId } from '@/lib/search/segment/columns';
import { chunkName } from '@/lib/search/segment/names';
import { seal } from '@/lib/search/segment/seal';
import { type IndexView, idOf, packBits, type SegmentInfo } from '@/lib/search/segment/view';
import type { NamedChunk } from '@/lib/search/segment/write';
import type { PaperglossDatabase } from './database';
import { queuedRows } from './search-queue';
import { changeSearchState, deleteSegment, putChunks } from './search-segments';
import type { QueueRow } from './search-tables';

/** Papers of so many small writes are taken up together. */
const BATCH = 2_000;

/** Does work in slices, others having their turn in between. */
export type InSlices = <T>(work: Steps<T>) => Promise<T>;

/** Takes papers up into the index. To be used by the one context that writes the index. */
export function createTakeUp(db: PaperglossDatabase, index: OpenIndex, inSlices: InSlices) {
  return {
    /** The oldest rows of the queue, as many as are taken up at one go. */
    async nextRows(): Promise<QueueRow[]> {
      const rows: QueueRow[] = [];
      let papers = 0;
      await queuedRows(db)
        .until(() => papers >= BATCH)
        .each((row) => {
          rows.push(row as QueueRow);
          papers += (row as QueueRow).ids.length;
        });
      return rows;
    },

    /** Makes a segment of these papers, and marks what older segments say of them as no more true. */
    async takeUp(rows: readonly QueueRow[]): Promise<void> {
      const ids = [...new Set(rows.flatMap(({ ids }) => ids))];
      const papers = (await db.papers.bulkGet(ids)).filter((paper) => paper !== undefined);
      const { chunks, documents } = await build(papers);
      const stale = await index.ask(async (view) => staleIn(view, ids));
      await db.transaction('rw', db.searchChunks, db.state, async () => {
        await changeSearchState(db, async (state) => {
          const name = `s${state.next}`;
          const segments = await Promise.all(
            state.segments.map((segment) => bury(segment, stale.get(segment.name), state.next)),
          );
          if (documents) {
            // What a merge left behind that came to no end.
            await deleteSegment(db, name);
            await putChunks(db, name, chunks);
            segments.push({ name, documents, dead: null, deadCount: 0 });
          }
          return { ...state, segments, next: state.next + 1 };
        });
        await db.state.bulkDelete(rows.map(({ key }) => key));
      });
    },
  };

  /** The chunks of a segment of these papers, without any that no segment can be made of: the others must not wait for it. */
  async function build(papers: readonly Paper[]): Promise<{ chunks: NamedChunk[]; documents: number }> {
    if (!papers.length) return { chunks: [], documents: 0 };
    try {
      return { chunks: await inSlices(buildSegment(papers)), documents: papers.length };
    } catch (error) {
      const sound: Paper[] = [];
      for (const paper of papers) {
        await inSlices(buildSegment([paper])).then(
          () => sound.push(paper),
          (why: unknown) => console.error(`Papergloss: ${paper.id} cannot be searched for`, why),
        );
      }
      if (sound.length === papers.length) throw error;
      return build(sound);
    }
  }

  /** Writes which documents of a segment are no more true, where these have become so. */
  async function bury(segment: SegmentInfo, stale: Uint8Array | undefined, generation: number): Promise<SegmentInfo> {
    if (!stale) return segment;
    const dead = chunkName(segment.name, `x${generation}`);
    await db.searchChunks.put(seal(packBits(stale)), dead);
    if (segment.dead) await db.searchChunks.delete(segment.dead);
    return { ...segment, dead, deadCount: stale.reduce((sum, flag) => sum + flag, 0) };
  }
}

/** By segment, its dead documents and those of these papers; only of segments that have some of them. */
function staleIn(view: IndexView, ids: readonly string[]): Map<string, Uint8Array> {
  const packed = new Set(ids.map(packId));
  const wanted = new Set(ids);
  const stale = new Map<string, Uint8Array>();
  for (const { name, base, head } of view.segments) {
    const dead = view.dead.slice(base, base + head.documents);
    let isChanged = false;
    for (let local = 0; local < dead.length; local++) {
      if (dead[local] || !(packed.has(view.columns.ids[base + local] as number) || head.oddIds[local] !== undefined))
        continue;
      if (!wanted.has(idOf(view, base + local))) continue;
      dead[local] = 1;
      isChanged = true;
    }
    if (isChanged) stale.set(name, dead);
  }
  return stale;
}
