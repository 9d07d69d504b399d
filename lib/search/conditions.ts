import { type MeaningSource, nearOnes } from './meaning';
import type { Condition, Field, Words } from './query/types';
import { FIELD_BITS, meaningsOfWords } from './rank/asked';
import { type OpenEntry, openEntries } from './rank/match';
import { fieldOf, placesIn } from './rank/near';
import { forEachDocument } from './rank/postings';
import type { ChunkReader } from './segment/chunks';
import { hasCode, packId } from './segment/columns';
import { AUTHOR_PLACES, BODY_PLACES, KEYWORD_PLACES, TITLE_PLACES } from './segment/format';
import { type IndexView, idOf } from './segment/view';
import type { SavedPapers } from './types';

/** What conditions ask of, beside the index. */
export interface ConditionSources {
  reader: ChunkReader;
  saved: () => Promise<SavedPapers>;
  idsOfKey: (key: string) => Promise<readonly string[]>;
  meaning?: MeaningSource | undefined;
}

/** 1 for each document that is true, meets all that is required and nothing of what is excluded. */
export async function allowedDocuments(
  view: IndexView,
  sources: ConditionSources,
  required: readonly Condition[],
  excluded: readonly Condition[],
): Promise<Uint8Array> {
  const allowed = living(view);
  const conditions = [
    ...required.map((condition) => ({ condition, wanted: 1 })),
    ...excluded.map((condition) => ({ condition, wanted: 0 })),
  ];
  for (const { condition, wanted } of conditions) {
    const meets = await documentsMeeting(view, sources, condition);
    for (let document = 0; document < allowed.length; document++)
      if ((meets[document] ? 1 : 0) !== wanted) allowed[document] = 0;
  }
  return allowed;
}

/** 1 for each document that is still true. */
export const living = (view: IndexView): Uint8Array => marked(view, (document) => !view.dead[document]);

/** 1 for each document that meets the condition. */
async function documentsMeeting(view: IndexView, sources: ConditionSources, condition: Condition): Promise<Uint8Array> {
  const { columns } = view;
  switch (condition.kind) {
    case 'words':
      return documentsWith(view, sources.reader, condition);
    case 'code':
      return marked(view, (document) => hasCode(columns, document));
    case 'upvotes':
    case 'comments': {
      const column = columns[condition.kind];
      return marked(view, (document) => isWithin(column[document] as number, condition));
    }
    case 'date':
    case 'digest': {
      const days = condition.kind === 'date' ? columns.days : columns.digestDays;
      return marked(view, (document) => days[document] !== 0 && isWithin(days[document] as number, condition));
    }
    case 'saved': {
      const saved = await sources.saved();
      const { status } = condition;
      return withIds(
        view,
        [...saved].flatMap(([id, entry]) => (status === null || entry.status === status ? [id] : [])),
      );
    }
    case 'tag': {
      const saved = await sources.saved();
      const hasTag = (tags: readonly string[]) => tags.some((tag) => tag.toLowerCase() === condition.tag);
      return withIds(
        view,
        [...saved].flatMap(([id, { tags }]) => (hasTag(tags) ? [id] : [])),
      );
    }
    case 'id':
      return condition.isOpen
        ? marked(view, (document) => idOf(view, document).startsWith(condition.id))
        : withIds(view, [condition.id]);
    case 'key':
      return withIds(view, await sources.idsOfKey(condition.key));
    case 'like': {
      const meets = new Uint8Array(view.documents);
      for (const document of await nearOnes(view, sources.meaning, [condition.id], living(view))) meets[document] = 1;
      return meets;
    }
  }
}

const isWithin = (value: number, { from, to }: { from: number | null; to: number | null }) =>
  (from === null || value >= from) && (to === null || value <= to);

function marked(view: IndexView, isMet: (document: number) => boolean): Uint8Array {
  const meets = new Uint8Array(view.documents);
  for (let document = 0; document < meets.length; document++) if (isMet(document)) meets[document] = 1;
  return meets;
}

/** 1 for each document of these papers; the column of ids is compared, not the ids themselves. */
export function withIds(view: IndexView, ids: readonly string[]): Uint8Array {
  const packed = new Set(ids.map(packId));
  const odd = new Set(ids.filter((id) => packId(id) === null));
  const meets = marked(view, (document) => packed.has(view.columns.ids[document] as number));
  if (!odd.size) return meets;
  for (const { base, head } of view.segments)
    for (const [local, id] of Object.entries(head.oddIds)) if (odd.has(id)) meets[base + Number(local)] = 1;
  return meets;
}

/** 1 for each document that has all of the words, in their field, in a row where they are a phrase. */
async function documentsWith(view: IndexView, reader: ChunkReader, words: Words): Promise<Uint8Array> {
  const asked = await meaningsOfWords(reader, view, words);
  const isPhrase = words.isPhrase && words.field !== 'organization';
  const entries = await openEntries(reader, asked, isPhrase);
  const counts = new Uint8Array(view.documents);
  const bits = FIELD_BITS[words.field];
  for (const [w, ofWord] of entries.entries()) {
    for (const { segment, docs } of ofWord) {
      forEachDocument(docs, (local, byte) => {
        const document = segment.base + local;
        if (counts[document] === w && (!bits || byte & bits)) counts[document] = w + 1;
      });
    }
  }
  const meets = marked(view, (document) => counts[document] === entries.length);
  return isPhrase ? inARow(meets, entries, words.field) : meets;
}

/** Of the documents that have all of the words, those in which they follow each other. */
function inARow(meets: Uint8Array, entries: readonly OpenEntry[][], field: Field): Uint8Array {
  const documents: number[] = [];
  for (const [document, meeting] of meets.entries()) if (meeting) documents.push(document);
  const found = placesIn(entries, documents, meets.length);
  for (const document of documents) {
    let ends: readonly number[] = (found[0]?.get(document)?.places ?? []).filter((place) => isIn(field, place));
    for (const ofWord of found.slice(1)) {
      const places = new Set(ofWord.get(document)?.places);
      ends = ends.flatMap((place) => (places.has(place + 1) ? [place + 1] : []));
    }
    if (!ends.length) meets[document] = 0;
  }
  return meets;
}

const FIELD_PLACES: Partial<Record<Field, number>> = {
  title: TITLE_PLACES,
  authors: AUTHOR_PLACES,
  keywords: KEYWORD_PLACES,
};

const isIn = (field: Field, place: number) => {
  const from = FIELD_PLACES[field];
  return from === undefined
    ? place >= TITLE_PLACES && place <= Number.MAX_SAFE_INTEGER && place !== BODY_PLACES - 1
    : fieldOf(place) === from;
};
