/**
 * How a segment of the index lies in chunks. Their names:
 * - `head`: what a segment holds and where, as JSON (`SegmentHead`);
 * - `w0`, `w1`, …: its words in order, front-coded (see dictionary.ts);
 * - `d0`, `d1`, …: the documents of each word, one stream cut into equal pieces;
 * - `p0`, `p1`, …: the places of each word in them, likewise;
 * - `c0`, `c1`, …: facts of each document in columns (see columns.ts);
 * - `orgs`: the names of organisations, as JSON;
 * - `x1`, …: which documents are no more true, the last one that was written;
 * - `v7-0`, `v7-1`, …: what each document means by model 7 (see vectors.ts), written later and not part of the format.
 */

/** Grows when the format or the tokens change: an index of another format is built anew. */
export const FORMAT = 2;

export interface SegmentHead {
  documents: number;
  /** The first word of each chunk of words. */
  firstWords: string[];
  /** How many chunks each stream has. */
  docsChunks: number;
  placesChunks: number;
  /** Ids that do not fit the column of ids, by document. */
  oddIds: Record<number, string>;
}

/** Bytes of a chunk of words: a look-up reads one from its beginning. */
export const WORD_CHUNK = 16 * 1024;
/** Bytes of a chunk of a stream. */
export const STREAM_CHUNK = 32 * 1024;

// A word's byte in a document: where it stands, and how often in summary and abstract.
export const IN_TITLE = 0x80;
export const IN_AUTHORS = 0x40;
export const IN_KEYWORDS = 0x20;
export const IN_ORGANIZATION = 0x10;
/** The lower bits of the byte: times in summary and abstract, 15 for more. */
export const BODY_TIMES = 0x0f;

// Where the places of each field begin. A place beyond the end of its field is not kept.
export const TITLE_PLACES = 0;
export const AUTHOR_PLACES = 64;
export const KEYWORD_PLACES = 320;
/** For a word of which no place is kept: nothing is its neighbour. */
export const NOWHERE = 511;
export const BODY_PLACES = 512;
