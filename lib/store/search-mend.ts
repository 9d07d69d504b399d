import type { OpenIndex } from '@/lib/search';
import { FORMAT } from '@/lib/search/segment/format';
import type { Pace } from '@/lib/search/segment/merge';
import { type IndexView, idOf, type Segment } from '@/lib/search/segment/view';
import type { PaperglossDatabase } from './database';
import { readRevision } from './papers';
import { readSearchState } from './search-index';
import { queuedRows, queueForIndex } from './search-queue';
import { changeSearchState } from './search-segments';
import type { QueueRow } from './search-tables';

/** A day. */
const CHECK_MS = 86_400_000;

/** Finds out what the index lacks, and queues it. To be used by the one context that writes the index. */
export function createMender(db: PaperglossDatabase, index: OpenIndex, pace: Pace) {
  return {
    /** Makes an index where there is none, and drops what is damaged of the one there is. */
    async mend(): Promise<void> {
      const state = await readSearchState(db);
      if (state?.format !== FORMAT) await begin();
      else if (state.damaged.length) await reconcile();
    },

    /** Compares the index with the papers, once a day; answers whether it was time to. That takes a while. */
    async compare(): Promise<boolean> {
      const state = await readSearchState(db);
      const isTime = state !== undefined && (state.checkedAt ?? 0) + CHECK_MS <= Date.now();
      if (isTime) await reconcile();
      return isTime;
    },
  };

  /** An index without papers, and all papers in the queue. */
  async function begin(): Promise<void> {
    await db.transaction('rw', db.searchChunks, db.papers, db.state, async () => {
      await db.searchChunks.clear();
      await queuedRows(db).delete();
      const next = Math.floor(Math.random() * (Number.MAX_SAFE_INTEGER / 2));
      await db.state.put({ key: 'search', format: FORMAT, segments: [], next, retired: [], damaged: [] });
      await queueForIndex(db, await db.papers.toCollection().primaryKeys(), await readRevision(db));
    });
  }

  /** Drops segments that are damaged, and queues what the others have not and the papers have, or the other way round. */
  async function reconcile(): Promise<void> {
    const damaged = (await readSearchState(db))?.damaged ?? [];
    const { sound, differing } = await index.ask(async (view) => {
      const sound = view.segments.filter(({ name }) => !damaged.includes(name));
      return { sound: new Set(sound.map(({ name }) => name)), differing: await differingIn(view, sound) };
    });
    await changeSearchState(db, async (state) => {
      await queueForIndex(db, differing, await readRevision(db));
      const dropped = state.segments.filter(({ name }) => !sound.has(name));
      return {
        ...state,
        segments: state.segments.filter(({ name }) => sound.has(name)),
        retired: [...state.retired, ...dropped.map(({ name }) => ({ name, at: Date.now() }))],
        damaged: state.damaged.filter((name) => sound.has(name)),
        checkedAt: Date.now(),
      };
    });
  }

  /** Ids of papers that these segments have not and that do not wait, and of those that are no more. */
  async function differingIn(view: IndexView, segments: readonly Segment[]): Promise<string[]> {
    const lost = new Set(await db.papers.toCollection().primaryKeys());
    const gone: string[] = [];
    for (const { base, head } of segments) {
      for (let document = base; document < base + head.documents; document++) {
        if (view.dead[document]) continue;
        const id = idOf(view, document);
        if (!lost.delete(id)) gone.push(id);
        const turn = pace();
        if (turn) await turn;
      }
    }
    // Read last: what has been written since the papers were read is there.
    await queuedRows(db).each((row) => {
      for (const id of (row as QueueRow).ids) lost.delete(id);
    });
    return [...lost, ...gone];
  }
}
