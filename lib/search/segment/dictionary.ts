import { ByteReader, type ByteWriter } from './bytes';

/** A word of a segment: how many documents have it, and where they and its places stand in the streams. */
export interface WordEntry {
  word: string;
  documents: number;
  /** Offsets and lengths in bytes. */
  docsAt: number;
  docsLength: number;
  placesAt: number;
  placesLength: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes at the front of a chunk: where its words' streams begin. */
export function beginWordChunk(writer: ByteWriter, docsAt: number, placesAt: number): void {
  writer.varint(docsAt);
  writer.varint(placesAt);
}

/** Writes an entry after the one of `previous`, whose beginning it shares. */
export function writeWord(writer: ByteWriter, previous: Uint8Array, bytes: Uint8Array, entry: WordEntry): void {
  let shared = 0;
  while (shared < previous.length && previous[shared] === bytes[shared]) shared++;
  writer.varint(shared);
  writer.varint(bytes.length - shared);
  writer.copy(bytes, shared, bytes.length);
  writer.varint(entry.documents);
  writer.varint(entry.docsLength);
  writer.varint(entry.placesLength);
}

export function bytesOfWord(word: string): Uint8Array {
  const bytes = new Uint8Array(word.length);
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    // A call to the encoder takes longer than all of an ASCII word here.
    if (code > 0x7f) return encoder.encode(word);
    bytes[i] = code;
  }
  return bytes;
}

/** Longest word in bytes. */
const LONGEST = 512;

/** Goes through the words of a chunk in order; `bytes` and `length` are those of the word at hand. */
export class WordCursor {
  readonly bytes = new Uint8Array(LONGEST);
  length = 0;
  /** How many leading bytes this word has from the one before. */
  shared = 0;
  documents = 0;
  docsAt: number;
  docsLength = 0;
  placesAt: number;
  placesLength = 0;
  readonly #reader: ByteReader;

  constructor(chunk: Uint8Array) {
    this.#reader = new ByteReader(chunk);
    this.docsAt = this.#reader.varint();
    this.placesAt = this.#reader.varint();
  }

  /** Goes to the next word; false at the end. */
  next(): boolean {
    const reader = this.#reader;
    if (reader.isAtEnd) return false;
    this.docsAt += this.docsLength;
    this.placesAt += this.placesLength;
    this.shared = reader.varint();
    const rest = reader.varint();
    for (let i = 0; i < rest; i++) this.bytes[this.shared + i] = reader.byte();
    this.length = this.shared + rest;
    this.documents = reader.varint();
    this.docsLength = reader.varint();
    this.placesLength = reader.varint();
    return true;
  }

  word(): string {
    let word = '';
    for (let i = 0; i < this.length; i++) {
      const byte = this.bytes[i] as number;
      if (byte > 0x7f) return decoder.decode(this.bytes.subarray(0, this.length));
      word += String.fromCharCode(byte);
    }
    return word;
  }

  entry(): WordEntry {
    const { documents, docsAt, docsLength, placesAt, placesLength } = this;
    return { word: this.word(), documents, docsAt, docsLength, placesAt, placesLength };
  }
}

/** Which chunks, told by their first words, may hold words that begin with `prefix`: the first and the last of them. */
export function chunksWithPrefix(firstWords: readonly string[], prefix: string): [from: number, to: number] {
  const from = Math.max(0, upperBound(firstWords, (word) => word <= prefix) - 1);
  // What begins with the prefix sorts before anything that differs from it later than it does.
  const to = upperBound(firstWords, (word) => word <= prefix || word.startsWith(prefix)) - 1;
  return [from, to];
}

function upperBound(words: readonly string[], isBefore: (word: string) => boolean): number {
  let low = 0;
  for (let high = words.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (isBefore(words[middle] as string)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entries of a chunk that begin with `prefix`. */
export function wordsWithPrefix(chunk: Uint8Array, prefix: Uint8Array, visit: (cursor: WordCursor) => void): void {
  const cursor = new WordCursor(chunk);
  let same = 0;
  while (cursor.next()) {
    if (cursor.shared < same) {
      // They are sorted: once past the prefix there are no more.
      if (same === prefix.length) return;
      same = cursor.shared;
    } else if (same < prefix.length && cursor.shared > same) continue;
    while (same < prefix.length && same < cursor.length && cursor.bytes[same] === prefix[same]) same++;
    if (same === prefix.length) visit(cursor);
  }
}
