import type { OpenIndex } from '@/lib/search';
import { mergeSegments, type Pace } from '@/lib/search/segment/merge';
import { segmentsToMerge } from '@/lib/search/segment/policy';
import { mergeVectors, splitVectors } from '@/lib/search/segment/vectors';
import type { NamedChunk } from '@/lib/search/segment/write';
import type { PaperglossDatabase } from './database';
import { readSearchState } from './search-index';
import { changeSearchState, deleteSegment, putChunks } from './search-segments';
import { vectorSource } from './search-vectors';

/** Who read the index before a merge has read it by then. */
const RETIRED_MS = 60_000;

/** Keeps the segments of the index few. To be used by the one context that writes the index. */
export function createMerger(db: PaperglossDatabase, index: OpenIndex, pace: Pace) {
  return {
    /**
     * Merges segments as long as there are too many.
     *
     * @param isSettled no more papers wait
     */
    async mergeMany(isSettled: boolean): Promise<void> {
      for (;;) {
        const state = await readSearchState(db);
        const names = state && segmentsToMerge(state.segments, isSettled);
        if (!names || !(await merge(names, state.next))) return;
      }
    },

    /** Deletes segments that nobody reads any more. */
    async sweep(): Promise<void> {
      const state = await readSearchState(db);
      const over = state?.retired.filter(({ at }) => at + RETIRED_MS < Date.now()) ?? [];
      for (const { name } of over) await deleteSegment(db, name);
      if (over.length)
        await changeSearchState(db, (now) => ({
          ...now,
          retired: now.retired.filter(({ name }) => !over.some((gone) => gone.name === name)),
        }));
    },
  };

  /**
   * Writes segments as one. Nobody else changes them meanwhile; searches go on reading the old ones. Answers false where
   * one of them is damaged: that has to be mended first.
   */
  async function merge(names: readonly string[], number: number): Promise<boolean> {
    const name = `s${number}`;
    const isMerged = (segment: { name: string }) => names.includes(segment.name);
    const merged = await index.ask(async (view) => {
      const sources = view.segments.filter(isMerged);
      if (sources.length < names.length) return null;
      // What was left behind by a worker that died over this, or by the question before this one.
      await deleteSegment(db, name);
      const put = (chunks: NamedChunk[]) => putChunks(db, name, chunks);
      const { documents } = await mergeSegments(index.reader, view, sources, put, pace);
      const meant = documents ? await mergeVectors(vectorSource(db), view, sources) : null;
      if (meant) await put(splitVectors(meant.model, meant.vectors, documents));
      // The others are made later.
      return { documents, vectors: meant?.isWhole ? meant.model : undefined };
    });
    if (!merged) return false;
    await changeSearchState(db, (state) => ({
      ...state,
      segments: [
        ...state.segments.filter((segment) => !isMerged(segment)),
        ...(merged.documents ? [{ name, ...merged, dead: null, deadCount: 0 }] : []),
      ],
      next: number + 1,
      retired: [...state.retired, ...names.map((retired) => ({ name: retired, at: Date.now() }))],
    }));
    return true;
  }
}
