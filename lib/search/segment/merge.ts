import { forEachDocument, skipPlaces } from '../rank/postings';
import { writeDocument } from './build';
import { ByteReader, ByteWriter } from './bytes';
import type { ChunkReader } from './chunks';
import { packId, rowOf } from './columns';
import { WordCursor } from './dictionary';
import { STREAM_CHUNK } from './format';
import { chunkName } from './names';
import { type IndexView, idOf, type Segment } from './view';
import { createSegmentWriter, type NamedChunk } from './write';

/** Waits, if it is time to, until the work may go on. */
export type Pace = () => Promise<void> | undefined;

/** Chunks that are read, and written, at one go: half a megabyte. */
const CHUNKS_AT_ONCE = 16;

/**
 * Writes the documents of some segments of an index, without those that are no more true, as one segment. It holds some
 * chunks of each at a time, whatever their size.
 *
 * @param put takes the chunks as they are completed
 */
export async function mergeSegments(
  reader: ChunkReader,
  view: IndexView,
  segments: readonly Segment[],
  put: (chunks: NamedChunk[]) => Promise<void>,
  pace: Pace,
): Promise<{ documents: number }> {
  const writer = createSegmentWriter();
  let documents = 0;
  const inputs = segments.map((segment) => {
    const { head, base } = segment;
    const numbers = new Int32Array(head.documents);
    for (let local = 0; local < numbers.length; local++) numbers[local] = view.dead[base + local] ? -1 : documents++;
    return { numbers, words: createWordInput(reader, segment) };
  });
  for (const [i, { numbers }] of inputs.entries()) {
    const base = (segments[i] as Segment).base;
    for (let local = 0; local < numbers.length; local++)
      if ((numbers[local] as number) >= 0) writeFacts(writer, view, base + local);
    await pace();
  }

  for (const { words } of inputs) await words.nextChunk();
  const docs = new ByteWriter(STREAM_CHUNK);
  const places = new ByteWriter(STREAM_CHUNK);
  for (;;) {
    let word: string | null = null;
    for (const { words } of inputs) if (words.word !== null && (word === null || words.word < word)) word = words.word;
    if (word === null) break;
    docs.length = 0;
    places.length = 0;
    let count = 0;
    let last = -1;
    for (const { words, numbers } of inputs) {
      if (words.word !== word) continue;
      if (!words.isLoaded()) await words.load();
      const { docs: docBytes, places: placeBytes } = words.streams();
      const placesOfWord = new ByteReader(placeBytes);
      forEachDocument(docBytes, (local, byte) => {
        const from = placesOfWord.at;
        skipPlaces(placesOfWord);
        const document = numbers[local] as number;
        if (document < 0) return;
        writeDocument(docs, document - last, byte);
        last = document;
        places.copy(placeBytes, from, placesOfWord.at);
        count++;
      });
      if (!words.next()) await words.nextChunk();
    }
    if (count) writer.word(word, count, docs.view(), places.view());
    if (writer.waiting() >= CHUNKS_AT_ONCE) await put(writer.take());
    const turn = pace();
    if (turn) await turn;
  }
  await put(writer.finish());
  return { documents };
}

function writeFacts(writer: ReturnType<typeof createSegmentWriter>, view: IndexView, document: number): void {
  const id = idOf(view, document);
  const names = view.organizations[(view.columns.organizations[document] as number) - 1];
  const organization = names ? { name: names[0], fullname: names[1] } : null;
  writer.document({ id, organization, ...rowOf(view.columns, document) }, packId(id) !== null);
}

/** Goes through the words of a segment, and its streams along with them. */
function createWordInput(reader: ChunkReader, { name, head }: Segment) {
  let cursor: WordCursor | null = null;
  const chunks = createChunkInput(reader, name, 'w', head.firstWords.length);
  const docs = createStreamInput(createChunkInput(reader, name, 'd', head.docsChunks));
  const places = createStreamInput(createChunkInput(reader, name, 'p', head.placesChunks));
  const input = {
    /** The word at hand; `null` at the end. */
    word: null as string | null,

    /** Goes to the next word of the chunk; false where there is none. */
    next(): boolean {
      const isThere = cursor?.next() ?? false;
      if (isThere) input.word = (cursor as WordCursor).word();
      return isThere;
    },

    /** Goes to the first word of the next chunk. */
    async nextChunk(): Promise<void> {
      const chunk = await chunks.next();
      cursor = chunk && new WordCursor(chunk);
      if (!input.next()) input.word = null;
    },

    /** Whether the streams of the word at hand have been read. */
    isLoaded(): boolean {
      const { docsAt, docsLength, placesAt, placesLength } = cursor as WordCursor;
      return docs.has(docsAt + docsLength) && places.has(placesAt + placesLength);
    },

    async load(): Promise<void> {
      const { docsAt, docsLength, placesAt, placesLength } = cursor as WordCursor;
      await docs.load(docsAt, docsAt + docsLength);
      await places.load(placesAt, placesAt + placesLength);
    },

    /** The documents of the word at hand, and its places. */
    streams(): { docs: Uint8Array; places: Uint8Array } {
      const { docsAt, docsLength, placesAt, placesLength } = cursor as WordCursor;
      return { docs: docs.stretch(docsAt, docsLength), places: places.stretch(placesAt, placesLength) };
    },
  };
  return input;
}

/** The chunks of one kind, one after the other, some of them read ahead. */
function createChunkInput(reader: ChunkReader, segment: string, kind: 'w' | 'd' | 'p', count: number) {
  let ahead: Uint8Array[] = [];
  let next = 0;
  return {
    /** The next one; `null` after the last. */
    async next(): Promise<Uint8Array | null> {
      if (!ahead.length) {
        const many = Math.min(CHUNKS_AT_ONCE, count - next);
        const names = Array.from({ length: many }, (_, i) => chunkName(segment, `${kind}${next + i}`));
        next += many;
        const read = await reader.read(names);
        ahead = names.map((name) => read.get(name) as Uint8Array);
      }
      return ahead.shift() ?? null;
    },
  };
}

/** A stream from beginning to end, some chunks of it at a time. */
function createStreamInput(chunks: ReturnType<typeof createChunkInput>) {
  let bytes = new Uint8Array() as Uint8Array;
  let from = 0;
  return {
    /** Whether it has been read up to there. */
    has: (end: number): boolean => end <= from + bytes.length,

    /** Reads on up to `end`, and lets go of what stands before `at`. */
    async load(at: number, end: number): Promise<void> {
      while (end > from + bytes.length) {
        const more = await chunks.next();
        if (!more) return;
        const rest = bytes.subarray(at - from);
        const joined = new Uint8Array(rest.length + more.length);
        joined.set(rest);
        joined.set(more, rest.length);
        from = at;
        bytes = joined;
      }
    },

    stretch: (at: number, length: number): Uint8Array => bytes.subarray(at - from, at - from + length),
  };
}
