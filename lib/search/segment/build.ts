import type { Paper } from '@/lib/paper/paper';
import { ByteWriter } from './bytes';
import { packId } from './columns';
import { documentOf } from './document';
import { createSegmentWriter, type NamedChunk } from './write';

/** Work in small steps, between any two of which others can have their turn; what it returns is its result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at one go. */
export function runSteps<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Words written in one step. */
const WORDS_A_STEP = 50;

/** A segment of these papers, in memory until it is whole: for some thousand papers at most. */
export function* buildSegment(papers: readonly Paper[]): Steps<NamedChunk[]> {
  const writer = createSegmentWriter();
  const postings = createPostings();
  for (const [document, paper] of papers.entries()) {
    const { words, facts } = documentOf(paper);
    for (const [word, { byte, places }] of words) postings.add(word, document, byte, places);
    writer.document(facts, packId(facts.id) !== null);
    yield;
  }
  const sorted = postings.words();
  yield;
  const docs = new ByteWriter();
  const places = new ByteWriter();
  for (const [i, word] of sorted.entries()) {
    docs.length = 0;
    places.length = 0;
    const documents = postings.write(word, docs, places);
    writer.word(word, documents, docs.view(), places.view());
    if (i % WORDS_A_STEP === 0) yield;
  }
  return writer.finish();
}

/** The words of documents as these come, each with a chain of its documents: a stream for each word takes much longer. */
function createPostings() {
  /** The first and the last link of a word's chain. */
  const firsts = new Map<string, number>();
  const lasts = new Map<string, number>();
  /** By link. */
  const nexts: number[] = [];
  const documents: number[] = [];
  const bytes: number[] = [];
  const placesAt: number[] = [];
  const allPlaces = new ByteWriter(1 << 16);

  return {
    /** Adds a document to a word, later than those it has. */
    add(word: string, document: number, byte: number, places: readonly number[]): void {
      const link = nexts.length;
      const last = lasts.get(word);
      if (last === undefined) firsts.set(word, link);
      else nexts[last] = link;
      lasts.set(word, link);
      nexts.push(0);
      documents.push(document);
      bytes.push(byte);
      placesAt.push(allPlaces.length);
      writePlaces(allPlaces, places);
    },

    /** All words, in order. */
    words: (): string[] => [...firsts.keys()].sort(),

    /** Writes the streams of a word; answers how many documents it has. */
    write(word: string, docs: ByteWriter, places: ByteWriter): number {
      let count = 0;
      let last = -1;
      for (let link = firsts.get(word) ?? 0; ; link = nexts[link] as number) {
        const document = documents[link] as number;
        writeDocument(docs, document - last, bytes[link] as number);
        last = document;
        places.copy(allPlaces.bytes, placesAt[link] as number, placesAt[link + 1] ?? allPlaces.length);
        count++;
        if (nexts[link] === 0) return count;
      }
    },
  };
}

/** In the stream of documents: how far it is from the one before, and its byte. */
export function writeDocument(writer: ByteWriter, distance: number, byte: number): void {
  writer.varint(distance);
  writer.byte(byte);
}

/** In the stream of places: each one's distance from the one before, and in the lowest bit whether another follows. */
export function writePlaces(writer: ByteWriter, places: readonly number[]): void {
  let last = 0;
  for (const [i, place] of places.entries()) {
    writer.varint(((place - last) << 1) | (i + 1 < places.length ? 1 : 0));
    last = place;
  }
}
