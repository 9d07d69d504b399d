import { liveQuery } from 'dexie';
import { buildSegment, type Steps } from '@/lib/search/segment/build';
import { packId } from '@/lib/search/segment/columns';
import { FORMAT } from '@/lib/search/segment/format';
import { mergeSegments, type Pace } from '@/lib/search/segment/merge';
import { chunkName } from '@/lib/search/segment/names';
import { segmentsToMerge } from '@/lib/search/segment/policy';
import { seal } from '@/lib/search/segment/seal';
import { mergeVectors, splitVectors } from '@/lib/search/segment/vectors';
import { type IndexView, idOf, packBits, type SegmentInfo } from '@/lib/search/segment/view';
import type { NamedChunk } from '@/lib/search/segment/write';
import type { PaperglossDatabase } from './database';
import { readRevision } from './papers';
import { isIndexBehind, openSearchIndex, readSearchState } from './search-index';
import { queuedRows, queueForIndex } from './search-queue';
import { chunksOfSegment, type QueueRow, type SearchState } from './search-tables';
import { vectorSource } from './search-vectors';

/** Held by the one context that writes the index. */
const INDEX_LOCK = 'papergloss-search-index';
/** Papers of so many small writes are taken up together. */
const BATCH = 2_000;
/** So few are waited for by who asks a question. */
const FEW = 400;
/** While papers pour in, they are taken up together. */
const GATHER_MS = 300;
/** Who read the index before a merge has read it by then. */
const RETIRED_MS = 60_000;
/** A day. */
const CHECK_MS = 86_400_000;

/** How the indexer shares the thread. */
export interface IndexerTurns {
  /** Does work in slices, others having their turn in between. */
  inSlices<T>(work: Steps<T>): Promise<T>;
  pace: Pace;
}

export type SearchIndexer = ReturnType<typeof createSearchIndexer>;

/**
 * Keeps the search index as the papers are: takes up those in the queue as a new segment, in which they win over what
 * older ones say of them, and merges segments when there are many. Each change of the index is one transaction, so it is
 * whole at any moment, wherever this worker dies.
 */
export function createSearchIndexer(db: PaperglossDatabase, { inSlices, pace }: IndexerTurns) {
  const index = openSearchIndex(db);

  /** Brings the index up to date, unless another context does already: then when that is done. */
  const update = (): Promise<void> =>
    navigator.locks.request(INDEX_LOCK, async () => {
      await mend();
      await takeUpAll();
    });

  /** Finds out what the index lacks, however that came, and brings it up to date. Counting papers takes a while. */
  const check = (): Promise<void> =>
    navigator.locks.request(INDEX_LOCK, async () => {
      const state = await readSearchState(db);
      if (!state || (state.checkedAt ?? 0) + CHECK_MS > Date.now()) return;
      await reconcile();
      await takeUpAll();
      await change((now) => ({ ...now, checkedAt: Date.now() }));
    });

  async function takeUpAll(): Promise<void> {
    for (;;) {
      const rows = await nextRows();
      if (!rows.length) break;
      await takeUp(rows);
      // Not all at once in the end: a search reads every segment there is.
      await mergeMany(false);
    }
    await mergeMany(true);
    await sweep();
  }

  /** The oldest rows of the queue, as many as are taken up at one go. */
  async function nextRows(): Promise<QueueRow[]> {
    const rows: QueueRow[] = [];
    let papers = 0;
    await queuedRows(db)
      .until(() => papers >= BATCH)
      .each((row) => {
        rows.push(row as QueueRow);
        papers += (row as QueueRow).ids.length;
      });
    return rows;
  }

  /** Makes an index where there is none, and finds out what the one there is lacks. */
  async function mend(): Promise<void> {
    const state = await readSearchState(db);
    if (state?.format !== FORMAT) {
      await db.transaction('rw', db.searchChunks, db.papers, db.state, async () => {
        await db.searchChunks.clear();
        await db.state.put({ key: 'search', format: FORMAT, segments: [], next: 1, retired: [], damaged: [] });
        await queue(await db.papers.toCollection().primaryKeys());
      });
      return;
    }
    const { damaged } = state;
    if (!damaged.length) return;
    await change((now) => ({
      ...now,
      segments: now.segments.filter(({ name }) => !damaged.includes(name)),
      retired: [...now.retired, ...damaged.map((name) => ({ name, at: Date.now() }))],
      damaged: now.damaged.filter((name) => !damaged.includes(name)),
    }));
    await reconcile();
  }

  /** Queues what the index has not and the papers have, or the other way round; nearly always nothing. */
  async function reconcile(): Promise<void> {
    const state = await readSearchState(db);
    const [papers, waiting] = await Promise.all([db.papers.count(), queuedRows(db).count()]);
    const indexed = state?.segments.reduce((sum, { documents, deadCount }) => sum + documents - deadCount, 0) ?? 0;
    if (papers === indexed || waiting) return;
    await index.ask(async (view) => {
      const stored = new Set(await db.papers.toCollection().primaryKeys());
      const gone: string[] = [];
      for (let document = 0; document < view.documents; document++) {
        const id = view.dead[document] ? null : idOf(view, document);
        if (id !== null && !stored.delete(id)) gone.push(id);
      }
      await queue([...stored, ...gone]);
    });
  }

  async function queue(ids: readonly string[]): Promise<void> {
    await queueForIndex(db, ids, await readRevision(db));
  }

  /** Makes a segment of these papers, and marks what older segments say of them as no more true. */
  async function takeUp(rows: readonly QueueRow[]): Promise<void> {
    const ids = [...new Set(rows.flatMap(({ ids }) => ids))];
    const papers = (await db.papers.bulkGet(ids)).filter((paper) => paper !== undefined);
    const chunks = papers.length ? await inSlices(buildSegment(papers)) : [];
    const stale = await index.ask(async (view) => staleIn(view, ids));
    await db.transaction('rw', db.searchChunks, db.state, async () => {
      await change(async (state) => {
        const name = `s${state.next}`;
        const segments = await Promise.all(
          state.segments.map((segment) => bury(segment, stale.get(segment.name), state.next)),
        );
        if (chunks.length) {
          await putChunks(name, chunks);
          segments.push({ name, documents: papers.length, dead: null, deadCount: 0 });
        }
        return { ...state, segments, next: state.next + 1 };
      });
      await db.state.bulkDelete(rows.map(({ key }) => key));
    });
  }

  /** Writes which documents of a segment are no more true, where these have become so. */
  async function bury(segment: SegmentInfo, stale: Uint8Array | undefined, generation: number): Promise<SegmentInfo> {
    if (!stale) return segment;
    const dead = chunkName(segment.name, `x${generation}`);
    await db.searchChunks.put(seal(packBits(stale)), dead);
    if (segment.dead) await db.searchChunks.delete(segment.dead);
    return { ...segment, dead, deadCount: stale.reduce((sum, flag) => sum + flag, 0) };
  }

  async function mergeMany(isSettled: boolean): Promise<void> {
    for (;;) {
      const state = await readSearchState(db);
      const names = state && segmentsToMerge(state.segments, isSettled);
      if (!names) return;
      await merge(names, state.next);
    }
  }

  /** Writes segments as one. Nobody else changes them meanwhile; searches go on reading the old ones. */
  async function merge(names: readonly string[], number: number): Promise<void> {
    const name = `s${number}`;
    const isMerged = (segment: { name: string }) => names.includes(segment.name);
    // What a worker left behind that died over this.
    await deleteSegment(name);
    const merged = await index.ask(async (view) => {
      const sources = view.segments.filter(isMerged);
      const put = (chunks: NamedChunk[]) => putChunks(name, chunks);
      const { documents } = await mergeSegments(index.reader, view, sources, put, pace);
      const meant = documents ? await mergeVectors(vectorSource(db), view, sources) : null;
      if (meant) await put(splitVectors(meant.model, meant.vectors, documents));
      return { documents, vectors: meant?.model };
    });
    await change((state) => ({
      ...state,
      segments: [
        ...state.segments.filter((segment) => !isMerged(segment)),
        ...(merged.documents ? [{ name, ...merged, dead: null, deadCount: 0 }] : []),
      ],
      next: number + 1,
      retired: [...state.retired, ...names.map((retired) => ({ name: retired, at: Date.now() }))],
    }));
  }

  /** Deletes segments that nobody reads any more. */
  async function sweep(): Promise<void> {
    const state = await readSearchState(db);
    const over = state?.retired.filter(({ at }) => at + RETIRED_MS < Date.now()) ?? [];
    for (const { name } of over) await deleteSegment(name);
    if (over.length)
      await change((now) => ({
        ...now,
        retired: now.retired.filter(({ name }) => !over.some((gone) => gone.name === name)),
      }));
  }

  const deleteSegment = (name: string) =>
    db.searchChunks
      .where(':id')
      .between(...chunksOfSegment(name))
      .delete();

  async function putChunks(segment: string, chunks: readonly NamedChunk[]): Promise<void> {
    await db.searchChunks.bulkPut(
      chunks.map(([, bytes]) => seal(bytes)),
      chunks.map(([chunk]) => chunkName(segment, chunk)),
    );
  }

  /** Changes the state of the index, which is gone when the digest has been erased meanwhile. */
  async function change(how: (state: SearchState) => SearchState | Promise<SearchState>): Promise<void> {
    await db.transaction('rw', db.state, db.searchChunks, async () => {
      const state = await readSearchState(db);
      if (state) await db.state.put(await how(state));
    });
  }

  return {
    /** Brings the index up to date. */
    update,

    /** Looks for what the index lacks, once a day at most. */
    check,

    /** Waits for the index where that takes no time to speak of; where many papers wait, what is there answers. */
    async ready(): Promise<void> {
      if ((await readSearchState(db)) === undefined ? (await db.papers.limit(FEW).count()) < FEW : await fewWait())
        await update();
    },

    /**
     * Follows the queue for as long as this worker lives.
     *
     * @param then what is done next, each time that the index has been brought up to date
     */
    listen(then: () => Promise<void> = async () => {}): void {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const soon = () => {
        clearTimeout(timer);
        timer = setTimeout(
          () =>
            void update()
              .then(check)
              .then(then)
              .catch((error: unknown) => console.error('Papergloss: the index is not up to date', error)),
          GATHER_MS,
        );
      };
      liveQuery(() => isIndexBehind(db)).subscribe((isBehind) => {
        if (isBehind) soon();
      });
      // What the worker before this one could not sweep up.
      soon();
    },
  };

  /** Some papers wait, and few enough. */
  async function fewWait(): Promise<boolean> {
    const rows = (await queuedRows(db).limit(FEW).toArray()) as QueueRow[];
    const papers = rows.reduce((sum, { ids }) => sum + ids.length, 0);
    return papers > 0 && papers < FEW;
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
