import { BrokenIndexError, type ChunkReader, type ChunkSource, createChunkReader } from './segment/chunks';
import { type IndexView, type Manifest, openView } from './segment/view';

/** Where an index is read, chunk by chunk. */
export interface IndexSource {
  /** What the index consists of now. */
  manifest(): Promise<Manifest>;
  chunks: ChunkSource;
  /** Is called when a part of the index turns out to be damaged. */
  damaged(segment: string): void;
}

/** An index as it is now, whenever it is asked. */
export interface OpenIndex {
  reader: ChunkReader;
  /** Asks the index; the question is put again when the index has changed in the midst of it. */
  ask<T>(question: (view: IndexView) => Promise<T>): Promise<T>;
}

/** Bytes of chunks that are kept between two questions. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Opens an index when it is first asked. What of it is damaged is told, and the rest answers. */
export function openIndex(source: IndexSource): OpenIndex {
  const reader = createChunkReader(source.chunks, MOST_BYTES);
  const damaged = new Set<string>();
  let held: { manifest: string; view: IndexView } | null = null;

  async function view(): Promise<IndexView> {
    const { format, segments } = await source.manifest();
    const manifest = { format, segments: segments.filter(({ name }) => !damaged.has(name)) };
    const key = JSON.stringify(manifest);
    if (held?.manifest === key) return held.view;
    const opened = await openView(reader, manifest);
    held = { manifest: key, view: opened };
    return opened;
  }

  return {
    reader,
    async ask(question) {
      for (let before: string | null = null; ; ) {
        try {
          return await question(await view());
        } catch (error) {
          if (!(error instanceof BrokenIndexError)) throw error;
          // Merged segments go; that one is missing of those that are there is damage.
          const now = JSON.stringify(await source.manifest());
          if (now === before) {
            damaged.add(error.segment);
            source.damaged(error.segment);
          }
          before = now;
          held = null;
        }
      }
    },
  };
}
