import type { ChunkReader } from '../segment/chunks';
import { BODY_TIMES, IN_AUTHORS, IN_KEYWORDS, IN_ORGANIZATION, IN_TITLE } from '../segment/format';
import { bytesOfStretch, chunksOfStretch, type Stretch } from '../segment/names';
import type { IndexView, Segment } from '../segment/view';
import { type AskedWord, FIELD_BITS } from './asked';
import type { Meaning } from './meanings';
import { forEachDocument } from './postings';
import { WEIGHTS } from './weights';

type Entry = Meaning['entries'][number];

const stretchOf = (stream: 'd' | 'p', { segment, entry }: Entry): Stretch =>
  stream === 'd'
    ? { segment: segment.name, stream, at: entry.docsAt, length: entry.docsLength }
    : { segment: segment.name, stream, at: entry.placesAt, length: entry.placesLength };

/** A word of the index in one segment, with its streams. */
export interface OpenEntry {
  meaning: Meaning;
  segment: Segment;
  docs: Uint8Array;
  /** Empty where places were not asked for. */
  places: Uint8Array;
}

/** Reads the streams of all that these words may mean, word by word. */
export async function openEntries(
  reader: ChunkReader,
  words: readonly { meanings: readonly Meaning[] }[],
  withPlaces: boolean,
): Promise<OpenEntry[][]> {
  const entries = words.map(({ meanings }) =>
    meanings.flatMap((meaning) => meaning.entries.map((entry) => ({ meaning, entry }))),
  );
  const streams = withPlaces ? (['d', 'p'] as const) : (['d'] as const);
  const chunks = await reader.read(
    entries.flat().flatMap(({ entry }) => streams.flatMap((stream) => chunksOfStretch(stretchOf(stream, entry)))),
  );
  return entries.map((ofWord) =>
    ofWord.map(({ meaning, entry }) => ({
      meaning,
      segment: entry.segment,
      docs: bytesOfStretch(chunks, stretchOf('d', entry)),
      places: withPlaces ? bytesOfStretch(chunks, stretchOf('p', entry)) : new Uint8Array(),
    })),
  );
}

/** Which documents have which of the words, and what that is worth. */
export interface Matches {
  /** By document, 0 to 1; 0 for one that has none of the words. */
  scores: Float32Array;
  /** By document, a bit for each word that it has. */
  has: Uint32Array;
  /** How much each word tells: the logarithm of how rare it is. */
  rarity: number[];
}

/** Looks up every word in every document that is allowed. */
export function matchWords(
  view: IndexView,
  words: readonly AskedWord[],
  entries: readonly OpenEntry[][],
  isAllowed: Uint8Array,
): Matches {
  const { documents } = view;
  const scores = new Float32Array(documents);
  const has = new Uint32Array(documents);
  const best = new Float32Array(documents);
  const touched = new Int32Array(documents);
  const rarity = words.map(({ field }, w) => {
    let count = 0;
    const worths = new Map<number, Float32Array>();
    for (const { meaning, segment, docs } of entries[w] ?? []) {
      const worth = worths.get(meaning.sureness) ?? worthOfBytes(meaning.sureness, FIELD_BITS[field]);
      worths.set(meaning.sureness, worth);
      const { base } = segment;
      forEachDocument(docs, (local, byte) => {
        const document = base + local;
        const value = worth[byte] as number;
        const before = best[document] as number;
        if (value <= before || !isAllowed[document]) return;
        if (before === 0) touched[count++] = document;
        best[document] = value;
      });
    }
    // One rarity for all that the word may mean, or a rare longer word would beat the word itself.
    const tells = Math.log(1 + (documents - count + 0.5) / (count + 0.5));
    for (let i = 0; i < count; i++) {
      const document = touched[i] as number;
      scores[document] = (scores[document] as number) + tells * (best[document] as number);
      has[document] = (has[document] as number) | (1 << w);
      best[document] = 0;
    }
    return tells;
  });
  weighMissing(scores, has, rarity);
  return { scores, has, rarity };
}

/** By its byte, what a word is worth in a document, 0 to 1. */
function worthOfBytes(sureness: number, fieldBits: number): Float32Array {
  const worth = new Float32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    if (fieldBits && !(byte & fieldBits)) continue;
    const sum =
      (byte & IN_TITLE ? WEIGHTS.title : 0) +
      (byte & IN_AUTHORS ? WEIGHTS.authors : 0) +
      (byte & IN_KEYWORDS ? WEIGHTS.keywords : 0) +
      (byte & IN_ORGANIZATION ? WEIGHTS.organization : 0) +
      WEIGHTS.body * (byte & BODY_TIMES);
    worth[byte] = (sureness * sum) / (sum + WEIGHTS.half);
  }
  return worth;
}

/** Brings the scores to 0 to 1, those of documents without all of the words far down. */
function weighMissing(scores: Float32Array, has: Uint32Array, rarity: readonly number[]): void {
  const all = rarity.reduce((sum, tells) => sum + tells, 0) || 1;
  const factors = new Map<number, number>();
  let last = 0;
  let factor = 0;
  for (let document = 0; document < scores.length; document++) {
    const words = has[document] as number;
    if (!words) continue;
    if (words !== last) {
      last = words;
      factor = factors.get(words) ?? factorOf(words);
      factors.set(words, factor);
    }
    scores[document] = (scores[document] as number) * factor;
  }

  function factorOf(words: number): number {
    const had = rarity.reduce((sum, tells, w) => (words & (1 << w) ? sum + tells : sum), 0);
    return (had / all) ** WEIGHTS.missing / all;
  }
}
