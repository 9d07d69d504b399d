import { ByteReader } from '../segment/bytes';

/** Visits the documents of a word's stream, with its byte in each. */
export function forEachDocument(docs: Uint8Array, visit: (document: number, byte: number) => void): void {
  const length = docs.length;
  let document = -1;
  let at = 0;
  while (at < length) {
    // A varint, read here: this is the innermost loop of every search.
    let byte = docs[at++] as number;
    let distance = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = docs[at++] as number;
      distance |= (byte & 0x7f) << shift;
    }
    document += distance;
    visit(document, docs[at++] as number);
  }
}

/** Visits the documents of a word's streams that are wanted, with its places in each, in order. */
export function forEachPlaces(
  docs: Uint8Array,
  places: Uint8Array,
  isWanted: (document: number) => boolean,
  visit: (document: number, places: number[]) => void,
): void {
  const reader = new ByteReader(places);
  forEachDocument(docs, (document) => {
    if (isWanted(document)) visit(document, readPlaces(reader));
    else skipPlaces(reader);
  });
}

/** The places of a word in one document. */
function readPlaces(reader: ByteReader): number[] {
  const found: number[] = [];
  let place = 0;
  for (;;) {
    const value = reader.varint();
    place += value >>> 1;
    found.push(place);
    if ((value & 1) === 0) return found;
  }
}

/** Goes on to the places in the next document: the lowest bit of each place says whether another follows. */
export function skipPlaces(reader: ByteReader): void {
  const { bytes } = reader;
  let at = reader.at;
  for (;;) {
    const first = bytes[at] as number;
    while ((bytes[at++] as number) >= 0x80);
    if ((first & 1) === 0) break;
  }
  reader.at = at;
}
