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

  for (const { words } of inputs) await words.next();
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
      const [docBytes, placeBytes] = await words.streams();
      const placesOfWord = new ByteReader(placeBytes);
      forEachDocument(docBytes, (local, byte) => {
        const from = placesOfWord.at;
        skipPlaces(placesOfWord);
        const document = numbers[local] as number;
        if (document < 0) return;
        writeDocument(docs, document - last, byte);
        last = document;
        places.append(placeBytes.subarray(from, placesOfWord.at));
        count++;
      });
      await words.next();
    }
    if (count) writer.word(word, count, docs.view(), places.view());
    const done = writer.take();
    if (done.length) await put(done);
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
  let chunk = 0;
  let cursor: WordCursor | null = null;
  const docs = createStreamInput(reader, name, 'd');
  const places = createStreamInput(reader, name, 'p');
  const input = {
    /** The word at hand; `null` at the end. */
    word: null as string | null,

    /** Goes to the next word. */
    async next(): Promise<void> {
      while (!cursor?.next()) {
        if (chunk === head.firstWords.length) {
          input.word = null;
          return;
        }
        const next = chunkName(name, `w${chunk++}`);
        cursor = new WordCursor((await reader.read([next])).get(next) as Uint8Array);
      }
      input.word = cursor.word();
    },

    /** The documents of the word at hand, and its places. */
    async streams(): Promise<[docs: Uint8Array, places: Uint8Array]> {
      const { docsAt, docsLength, placesAt, placesLength } = cursor as WordCursor;
      return [await docs.stretch(docsAt, docsLength), await places.stretch(placesAt, placesLength)];
    },
  };
  return input;
}

/** Reads a stream from beginning to end, a chunk at a time. */
function createStreamInput(reader: ChunkReader, segment: string, stream: 'd' | 'p') {
  let bytes = new Uint8Array() as Uint8Array;
  let from = 0;
  let chunk = 0;
  return {
    async stretch(at: number, length: number): Promise<Uint8Array> {
      while (at + length > from + bytes.length) {
        const name = chunkName(segment, `${stream}${chunk++}`);
        const more = (await reader.read([name])).get(name) as Uint8Array;
        const rest = bytes.subarray(at - from);
        const joined = new Uint8Array(rest.length + more.length);
        joined.set(rest);
        joined.set(more, rest.length);
        from = at;
        bytes = joined;
      }
      return bytes.subarray(at - from, at - from + length);
    },
  };
}
