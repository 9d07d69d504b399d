import { forEachDocument } from '../rank/postings';
import { ByteWriter } from './bytes';
import { COLUMN_ROWS, encodeColumns, fillLengths } from './columns';
import { beginWordChunk, bytesOfWord, writeWord } from './dictionary';
import type { DocumentFacts } from './document';
import { BODY_TIMES, IN_TITLE, type SegmentHead, STREAM_CHUNK, WORD_CHUNK } from './format';

/** A part of a segment under its name (see format.ts). */
export type NamedChunk = [name: string, bytes: Uint8Array<ArrayBuffer>];

export type SegmentWriter = ReturnType<typeof createSegmentWriter>;

/** Puts a segment together, from its documents in order and then its words in order. */
export function createSegmentWriter() {
  let done: NamedChunk[] = [];
  const words = new ByteWriter(WORD_CHUNK * 2);
  const firstWords: string[] = [];
  let previous: Uint8Array = new Uint8Array();
  const docs = createStream('d', (chunk) => done.push(chunk));
  const places = createStream('p', (chunk) => done.push(chunk));

  let rows: DocumentFacts[] = [];
  let documents = 0;
  /** Kept to the end, when it is known how much each document says. */
  const columns: Uint8Array<ArrayBuffer>[] = [];
  let squares = new Float64Array();
  const oddIds: Record<number, string> = {};
  const organizations = new Map<string, { at: number; names: [name: string, fullname: string] }>();

  /** A word of a document weighs as in TF-IDF. */
  const addToLengths = (docBytes: Uint8Array, count: number): void => {
    if (squares.length < documents) squares = new Float64Array(documents);
    const rarity = Math.log(documents / count);
    forEachDocument(docBytes, (document, byte) => {
      squares[document] = (squares[document] as number) + ((SAYS[byte] as number) * rarity) ** 2;
    });
  };
  const closeWords = (): void => {
    if (words.length) done.push([`w${firstWords.length - 1}`, words.take()]);
    previous = new Uint8Array();
  };
  const closeRows = (): void => {
    if (rows.length) columns.push(encodeColumns(rows, organizationOf));
    rows = [];
  };
  const organizationOf = ({ organization }: DocumentFacts): number =>
    organization ? (organizations.get(organization.name)?.at ?? 0) : 0;

  return {
    /** Adds the next word: the documents that have it, and its places in each of them, as the streams hold them. */
    word(word: string, count: number, docBytes: Uint8Array, placeBytes: Uint8Array): void {
      addToLengths(docBytes, count);
      if (!words.length) {
        firstWords.push(word);
        beginWordChunk(words, docs.length, places.length);
      }
      const bytes = bytesOfWord(word);
      const entry = { word, documents: count, docsLength: docBytes.length, placesLength: placeBytes.length };
      writeWord(words, previous, bytes, { ...entry, docsAt: docs.length, placesAt: places.length });
      previous = bytes;
      docs.append(docBytes);
      places.append(placeBytes);
      if (words.length >= WORD_CHUNK) closeWords();
    },

    /** Adds the next document's facts. */
    document(facts: DocumentFacts, packsId: boolean): void {
      const { organization } = facts;
      if (organization && !organizations.has(organization.name)) {
        const at = organizations.size + 1;
        // The column has no room for more.
        if (at <= 0xffff)
          organizations.set(organization.name, { at, names: [organization.name, organization.fullname] });
      }
      if (!packsId) oddIds[documents] = facts.id;
      rows.push(facts);
      documents++;
      if (rows.length === COLUMN_ROWS) closeRows();
    },

    /** How many chunks are complete since the last `take`. */
    waiting: () => done.length,

    /** The chunks that are complete since the last call. */
    take(): NamedChunk[] {
      const taken = done;
      done = [];
      return taken;
    },

    /** Ends the segment: the chunks that are left. */
    finish(): NamedChunk[] {
      closeWords();
      closeRows();
      fillLengths(columns, squares.map(Math.sqrt));
      for (const [i, chunk] of columns.entries()) done.push([`c${i}`, chunk]);
      docs.close();
      places.close();
      const head: SegmentHead = {
        documents,
        firstWords,
        docsChunks: docs.chunks,
        placesChunks: places.chunks,
        oddIds,
      };
      done.push(['orgs', jsonChunk([...organizations.values()].map(({ names }) => names))]);
      done.push(['head', jsonChunk(head)]);
      return this.take();
    },
  };
}

/** By its byte, how much a word counts in the vector of a document, beside its rarity. */
const SAYS = Float64Array.from({ length: 256 }, (_, byte) => {
  const times = (byte & IN_TITLE ? 1 : 0) + (byte & BODY_TIMES);
  return times && 1 + Math.log(times);
});

const jsonChunk = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)) as Uint8Array<ArrayBuffer>;

function createStream(letter: string, emit: (chunk: NamedChunk) => void) {
  const bytes = new ByteWriter(STREAM_CHUNK * 2);
  let chunks = 0;
  return {
    /** Bytes of the whole stream so far. */
    get length() {
      return chunks * STREAM_CHUNK + bytes.length;
    },
    get chunks() {
      return chunks;
    },
    append(more: Uint8Array): void {
      bytes.append(more);
      while (bytes.length >= STREAM_CHUNK) emit([`${letter}${chunks++}`, bytes.take(STREAM_CHUNK)]);
    },
    close(): void {
      if (bytes.length) emit([`${letter}${chunks++}`, bytes.take()]);
    },
  };
}
