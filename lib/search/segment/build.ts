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

/** The streams of one word while documents come. */
interface OpenWord {
  documents: number;
  last: number;
  docs: ByteWriter;
  places: ByteWriter;
}

/** A segment of these papers, in memory until it is whole: for some thousand papers at most. */
export function* buildSegment(papers: readonly Paper[]): Steps<NamedChunk[]> {
  const writer = createSegmentWriter();
  const open = new Map<string, OpenWord>();
  for (const [i, paper] of papers.entries()) {
    const { words, facts } = documentOf(paper);
    for (const [word, { byte, places }] of words) {
      let entry = open.get(word);
      if (!entry) {
        entry = { documents: 0, last: -1, docs: new ByteWriter(8), places: new ByteWriter(8) };
        open.set(word, entry);
      }
      entry.documents++;
      writeDocument(entry.docs, i - entry.last, byte);
      entry.last = i;
      writePlaces(entry.places, places);
    }
    writer.document(facts, packId(facts.id) !== null);
    yield;
  }
  const sorted = [...open.keys()].sort();
  yield;
  for (const [i, word] of sorted.entries()) {
    const { documents, docs, places } = open.get(word) as OpenWord;
    writer.word(word, documents, docs.view(), places.view());
    if (i % WORDS_A_STEP === 0) yield;
  }
  return writer.finish();
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
