import { AUTHOR_PLACES, BODY_PLACES, KEYWORD_PLACES } from '../segment/format';
import type { OpenEntry } from './match';
import { forEachPlaces } from './postings';
import { WEIGHTS } from './weights';

/** The places of one word in one document, in order, and how surely the word is meant there. */
export interface WordPlaces {
  places: number[];
  sureness: number[];
}

/** The places of each word in the wanted documents: by word, then by document. */
export function placesIn(
  entries: readonly OpenEntry[][],
  wanted: Iterable<number>,
  documents: number,
): Map<number, WordPlaces>[] {
  const isWanted = new Uint8Array(documents);
  for (const document of wanted) isWanted[document] = 1;
  return entries.map((ofWord) => {
    const found = new Map<number, WordPlaces>();
    for (const { meaning, segment, docs, places } of ofWord) {
      const { base } = segment;
      forEachPlaces(
        docs,
        places,
        (local) => isWanted[base + local] === 1,
        (local, more) => {
          const held = found.get(base + local) ?? { places: [], sureness: [] };
          found.set(base + local, held);
          for (const place of more) {
            held.places.push(place);
            held.sureness.push(meaning.sureness);
          }
        },
      );
    }
    for (const [document, ofDocument] of found) found.set(document, inOrder(ofDocument));
    return found;
  });
}

/** Each meaning of a word brings its places in order; those of several are put in one. */
function inOrder(found: WordPlaces): WordPlaces {
  const { places, sureness } = found;
  if (places.every((place, i) => i === 0 || (places[i - 1] as number) <= place)) return found;
  const order = places.map((_, i) => i).sort((a, b) => (places[a] as number) - (places[b] as number));
  return { places: order.map((i) => places[i] as number), sureness: order.map((i) => sureness[i] as number) };
}

/** What the places of the words in a document say, each from 0 to 1 or little more. */
export interface Nearness {
  /** Neighbours of the query are neighbours there. */
  near: number;
  /** The share of all rarity that the title has. */
  titled: number;
  /** How many of the words, forms of them in part, stand in the title. */
  inTitle: number;
  /** The title begins with one of the words. */
  start: number;
}

/** @param words the places of each word of the query, in order; `undefined` for one that is not there */
export function nearnessOf(words: readonly (WordPlaces | undefined)[], rarity: readonly number[]): Nearness {
  let near = 0;
  let weight = 0;
  let longestRun = 0;
  /** By place of the word at hand, what the run that leads there is worth. */
  let runs: number[] = [];
  for (let w = 0; w + 1 < words.length; w++) {
    const telling = ((rarity[w] as number) + (rarity[w + 1] as number)) / 2;
    weight += telling;
    const [first, second] = [words[w], words[w + 1]];
    const next: number[] = [];
    let best = 0;
    if (first && second) {
      /** The first place of the second word that is not too far before the place of the first one. */
      let from = 0;
      for (const [i, place] of first.places.entries()) {
        const reach = place < AUTHOR_PLACES ? AUTHOR_PLACES : FAR;
        while ((second.places[from] as number) < place - reach) from++;
        for (let j = from; (second.places[j] as number) <= place + reach; j++) {
          const following = second.places[j] as number;
          const value = pairValue(place, following) * (first.sureness[i] as number) * (second.sureness[j] as number);
          if (value === 0) continue;
          if (value > best) best = value;
          next[j] = Math.max(next[j] ?? 0, (runs[i] ?? 0) + telling * value);
        }
      }
    }
    for (const run of next) if (run > longestRun) longestRun = run;
    runs = next;
    near += telling * best;
  }
  const both = (1 - WEIGHTS.run) * near + WEIGHTS.run * longestRun;
  return { near: weight ? both / weight : 0, ...titleOf(words, rarity) };
}

function titleOf(words: readonly (WordPlaces | undefined)[], rarity: readonly number[]): Omit<Nearness, 'near'> {
  let titled = 0;
  let inTitle = 0;
  let start = 0;
  let all = 0;
  for (const [w, found] of words.entries()) {
    all += rarity[w] as number;
    if (!found) continue;
    let surest = 0;
    for (const [i, place] of found.places.entries()) {
      const sureness = found.sureness[i] as number;
      if (place < AUTHOR_PLACES && sureness > surest) surest = sureness;
      if (place === 0 && sureness > start) start = sureness;
    }
    titled += (rarity[w] as number) * surest;
    inTitle += surest;
  }
  return { titled: titled / (all || 1), inTitle, start };
}

const BETWEEN = [1, WEIGHTS.oneBetween, WEIGHTS.twoBetween, WEIGHTS.threeBetween];
/** Further apart than this, two words of an abstract have nothing to do with each other. */
const FAR = 10;

/** What it is worth that one word stands here and the next one of the query there. */
function pairValue(place: number, following: number): number {
  const inTitle = place < AUTHOR_PLACES;
  const field = fieldOf(place);
  if (fieldOf(following) !== field) return 0;
  const between = following - place - 1;
  if (between === -1) return 0;
  const value =
    between === -2
      ? WEIGHTS.reversed
      : (BETWEEN[between] ?? (inTitle ? 2 * WEIGHTS.apart : Math.abs(between) < FAR ? WEIGHTS.apart : 0));
  return value * (inTitle ? WEIGHTS.nearInTitle : field === BODY_PLACES ? WEIGHTS.nearInBody : WEIGHTS.nearInNames);
}

/** Where the field begins that a place is in. */
export function fieldOf(place: number): number {
  if (place >= BODY_PLACES) return BODY_PLACES;
  if (place >= KEYWORD_PLACES) return KEYWORD_PLACES;
  return place >= AUTHOR_PLACES ? AUTHOR_PLACES : 0;
}
