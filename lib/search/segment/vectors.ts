import { COLUMN_ROWS } from './columns';
import { chunkName } from './names';
import type { IndexView, Segment } from './view';
import type { NamedChunk } from './write';

// Beside a segment may lie what its documents mean: a vector each, one byte a dimension, all zeros for a document that
// means nothing to the model. A segment is whole without them, and its manifest says by which model they were made.

/** Where vectors are read: the chunks of these names, in order; `null` for each that is missing or damaged. */
export type VectorSource = (names: readonly string[]) => Promise<readonly (Uint8Array | null)[]>;

/** Documents whose vectors lie in one chunk. */
export const VECTOR_ROWS = COLUMN_ROWS;

/** The chunks of a segment's vectors, by the id of the model that made them. */
export const vectorChunks = (model: number, documents: number): string[] =>
  Array.from({ length: Math.ceil(documents / VECTOR_ROWS) }, (_, i) => `v${model}-${i}`);

/** The vectors of all documents of a segment, as its chunks. */
export const splitVectors = (model: number, vectors: Uint8Array, documents: number): NamedChunk[] => {
  const bytes = (vectors.length / documents) * VECTOR_ROWS;
  return vectorChunks(model, documents).map((name, i) => [name, vectors.slice(i * bytes, (i + 1) * bytes)]);
};

/** The vectors of all documents of a segment that has them; `null` when some are missing. */
export async function readVectors(
  read: VectorSource,
  { name, head: { documents }, vectors: model }: Segment,
): Promise<Uint8Array | null> {
  const chunks = await read(vectorChunks(model ?? 0, documents).map((chunk) => chunkName(name, chunk)));
  const length = chunks.reduce((sum, chunk) => sum + (chunk?.length ?? 0), 0);
  if (chunks.some((chunk) => !chunk?.length) || length % documents) return null;
  const vectors = new Uint8Array(length);
  let filled = 0;
  for (const chunk of chunks) {
    vectors.set(chunk as Uint8Array, filled);
    filled += (chunk as Uint8Array).length;
  }
  return vectors;
}

/**
 * The vectors of segments that become one, in the order in which `mergeSegments` writes their documents: those of one
 * model, and zeros for documents of which none are there. `null` where there are none at all.
 */
export async function mergeVectors(
  read: VectorSource,
  view: IndexView,
  segments: readonly Segment[],
): Promise<{ model: number; vectors: Uint8Array; isWhole: boolean } | null> {
  const model = segments.find(({ vectors }) => vectors !== null)?.vectors ?? null;
  if (model === null) return null;
  const parts: (Uint8Array | null)[] = [];
  let dims = 0;
  for (const segment of segments) {
    const { documents } = segment.head;
    const vectors = segment.vectors === model ? await readVectors(read, segment) : null;
    dims ||= (vectors?.length ?? 0) / documents;
    for (let local = 0; local < documents; local++)
      if (!view.dead[segment.base + local]) parts.push(vectors?.subarray(local * dims, (local + 1) * dims) ?? null);
  }
  if (!dims) return null;
  const merged = new Uint8Array(parts.length * dims);
  for (const [i, part] of parts.entries()) if (part) merged.set(part, i * dims);
  return { model, vectors: merged, isWhole: !parts.includes(null) };
}
