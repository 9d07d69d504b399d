import type { Paper } from '@/lib/paper/paper';
import {
  createSearch,
  type OpenIndex,
  openIndex,
  type SearchAnswer,
  type SearchOptions,
  type SearchSources,
} from '@/lib/search';
import { buildSegment, runSteps } from '@/lib/search/segment/build';
import { FORMAT } from '@/lib/search/segment/format';
import { chunkName } from '@/lib/search/segment/names';
import { seal } from '@/lib/search/segment/seal';
import type { SegmentInfo } from '@/lib/search/segment/view';

/** An index in memory, and what lies in it. */
export interface MemoryIndex {
  index: OpenIndex;
  segments: SegmentInfo[];
  chunks: Map<string, Uint8Array>;
  /** Segments that were found damaged. */
  damaged: string[];
  /** How many chunks were read, and how many bytes. */
  read: { chunks: number; bytes: number };
}

/** An index of these papers, a segment for each list of them. */
export function indexOf(...lists: (readonly Paper[])[]): MemoryIndex {
  const chunks = new Map<string, Uint8Array>();
  const segments: SegmentInfo[] = [];
  for (const [i, papers] of lists.entries()) {
    if (!papers.length) continue;
    for (const [chunk, bytes] of runSteps(buildSegment(papers))) chunks.set(chunkName(`s${i}`, chunk), seal(bytes));
    segments.push({ name: `s${i}`, documents: papers.length, dead: null, deadCount: 0 });
  }
  const damaged: string[] = [];
  const read = { chunks: 0, bytes: 0 };
  const index = openIndex({
    manifest: async () => ({ format: FORMAT, segments }),
    chunks: async (names) =>
      names.map((name) => {
        const chunk = chunks.get(name);
        read.chunks++;
        read.bytes += chunk?.length ?? 0;
        return chunk;
      }),
    damaged: (segment) => damaged.push(segment),
  });
  return { index, segments, chunks, damaged, read };
}

/** What stands beside an index of these papers. */
export function sourcesOf(papers: readonly Paper[], known: Partial<SearchSources> = {}): SearchSources {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return {
    papers: async (ids) => ids.map((id) => byId.get(id)),
    saved: async () => new Map(),
    idsOfKey: async () => [],
    now: () => new Date('2026-06-01'),
    ...known,
  };
}

/** What a search of these papers answers. */
export function searchIn(
  papers: readonly Paper[],
  query: string,
  options?: SearchOptions,
  known?: Partial<SearchSources>,
): Promise<SearchAnswer> {
  return createSearch(indexOf(papers).index, sourcesOf(papers, known)).search(query, options);
}
