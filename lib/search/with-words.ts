import type { Field, Words } from './query/types';
import { FIELD_BITS, meaningsOfWords } from './rank/asked';
import { type OpenEntry, openEntries } from './rank/match';
import type { GuessWhen } from './rank/meanings';
import { fieldOf, placesIn } from './rank/near';
import { forEachDocument } from './rank/postings';
import type { ChunkReader } from './segment/chunks';
import { AUTHOR_PLACES, KEYWORD_PLACES, NOWHERE, TITLE_PLACES } from './segment/format';
import type { IndexView } from './segment/view';
import { queryWords } from './tokens';

/**
 * 1 for each document that has all of the words, in their field. A phrase stands in a row; in the field of authors it is
 * one author's name in any order, initials for names; in the field of organisations it is the whole name.
 */
export async function documentsWith(
  view: IndexView,
  reader: ChunkReader,
  words: Words,
  guess: GuessWhen,
): Promise<Uint8Array> {
  const { field, isPhrase } = words;
  if (field === 'organization' && isPhrase) return documentsOfOrganization(view, words.words);
  const entries = await openEntries(reader, await meaningsOfWords(reader, view, words, guess), isPhrase);
  const documents = withAll(view, entries, field);
  const meets = new Uint8Array(view.documents);
  if (!isPhrase) {
    for (const document of documents) meets[document] = 1;
    return meets;
  }
  const found = placesIn(entries, documents, view.documents);
  const isThere = field === 'authors' ? isOneName : isInARow;
  for (const document of documents) {
    const places = found.map((ofWord) => (ofWord.get(document)?.places ?? []).filter((place) => isIn(field, place)));
    if (isThere(places)) meets[document] = 1;
  }
  return meets;
}

function withAll(view: IndexView, entries: readonly OpenEntry[][], field: Field): number[] {
  const counts = new Uint8Array(view.documents);
  const bits = FIELD_BITS[field];
  for (const [w, ofWord] of entries.entries()) {
    for (const { segment, docs } of ofWord) {
      forEachDocument(docs, (local, byte) => {
        const document = segment.base + local;
        if (counts[document] === w && (!bits || byte & bits)) counts[document] = w + 1;
      });
    }
  }
  const documents: number[] = [];
  for (const [document, count] of counts.entries()) if (count === entries.length) documents.push(document);
  return documents;
}

/** By word, its places: whether the words follow each other somewhere. */
function isInARow([first = [], ...others]: readonly (readonly number[])[]): boolean {
  let ends = first;
  for (const places of others) {
    const next = new Set(places);
    ends = ends.flatMap((place) => (next.has(place + 1) ? [place + 1] : []));
  }
  return ends.length > 0;
}

/** Between two words of a name another one may stand; the next author is further away. */
const WITHIN_NAME = 2;

/** By word, its places: whether they are words of one name, each a word of its own. */
function isOneName(words: readonly (readonly number[])[]): boolean {
  const all = words.flatMap((places, w) => places.map((place) => ({ place, w }))).sort((a, b) => a.place - b.place);
  let had = new Set<number>();
  let places = new Set<number>();
  let last = Number.NEGATIVE_INFINITY;
  for (const { place, w } of all) {
    if (place - last > WITHIN_NAME) {
      had = new Set();
      places = new Set();
    }
    had.add(w);
    places.add(place);
    last = place;
    if (had.size === words.length && places.size >= words.length) return true;
  }
  return false;
}

/** Of the organisation with this name; where none has it, of those that people call so. */
function documentsOfOrganization(
  { documents, columns, organizations }: IndexView,
  words: readonly string[],
): Uint8Array {
  const wanted = words.join(' ');
  const called = (part: 0 | 1) =>
    new Set(organizations.flatMap((names, i) => (queryWords(names[part], true).join(' ') === wanted ? [i + 1] : [])));
  const byName = called(0);
  const numbers = byName.size ? byName : called(1);
  const meets = new Uint8Array(documents);
  for (let document = 0; document < documents; document++)
    if (numbers.has(columns.organizations[document] as number)) meets[document] = 1;
  return meets;
}

const FIELD_PLACES: Partial<Record<Field, number>> = {
  title: TITLE_PLACES,
  authors: AUTHOR_PLACES,
  keywords: KEYWORD_PLACES,
};

const isIn = (field: Field, place: number) => {
  const from = FIELD_PLACES[field];
  return from === undefined ? place !== NOWHERE : fieldOf(place) === from;
};
