import type { DocumentFacts } from './document';

/** Documents of a chunk of columns. */
export const COLUMN_ROWS = 4096;
/** 32 bits of id, 16 of both days, upvotes and organisation, 8 of comments, flags, words of the title and length. */
const ROW_BYTES = 4 + 4 * 2 + 4;

const HAS_CODE = 1;
/** In the column of ids, for one that does not fit there. */
const ODD = 0xffffffff;

/** A fact of every document, by document. */
export interface Columns {
  ids: Uint32Array;
  /** Days since 1970 on which they appeared; 0 when unknown. */
  days: Uint16Array;
  /** Days since 1970 on which they were on Daily Papers; 0 when they were not. */
  digestDays: Uint16Array;
  upvotes: Uint16Array;
  /** Position in the list of organisations and one; 0 for none. */
  organizations: Uint16Array;
  /** 255 for more. */
  comments: Uint8Array;
  flags: Uint8Array;
  titleWords: Uint8Array;
  /** How much a document says, by the length of its vector of words: 64 is the mean of its segment, 255 for more. */
  lengths: Uint8Array;
}

export const hasCode = (columns: Columns, document: number): boolean =>
  ((columns.flags[document] as number) & HAS_CODE) !== 0;

function viewOf(buffer: ArrayBuffer, offset: number, rows: number): Columns {
  return {
    ids: new Uint32Array(buffer, offset, rows),
    days: new Uint16Array(buffer, offset + rows * 4, rows),
    digestDays: new Uint16Array(buffer, offset + rows * 6, rows),
    upvotes: new Uint16Array(buffer, offset + rows * 8, rows),
    organizations: new Uint16Array(buffer, offset + rows * 10, rows),
    comments: new Uint8Array(buffer, offset + rows * 12, rows),
    flags: new Uint8Array(buffer, offset + rows * 13, rows),
    titleWords: new Uint8Array(buffer, offset + rows * 14, rows),
    lengths: new Uint8Array(buffer, offset + rows * 15, rows),
  };
}

/** The columns of at most `COLUMN_ROWS` documents as a chunk. */
export function encodeColumns(
  rows: readonly DocumentFacts[],
  organization: (facts: DocumentFacts) => number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(rows.length * ROW_BYTES);
  const columns = viewOf(bytes.buffer, 0, rows.length);
  for (const [i, facts] of rows.entries()) {
    columns.ids[i] = packId(facts.id) ?? ODD;
    columns.days[i] = facts.day;
    columns.digestDays[i] = facts.digestDay;
    columns.upvotes[i] = Math.min(facts.upvotes, 0xffff);
    columns.organizations[i] = organization(facts);
    columns.comments[i] = Math.min(facts.comments, 0xff);
    columns.flags[i] = facts.hasCode ? HAS_CODE : 0;
    columns.titleWords[i] = Math.min(facts.titleWords, 0xff);
  }
  return bytes;
}

/** What the lengths of documents are told in: their mean. */
const MEAN_LENGTH = 64;

/** Writes the lengths of all documents, in whatever unit, into the chunks of their columns. */
export function fillLengths(chunks: readonly Uint8Array<ArrayBuffer>[], lengths: Float64Array): void {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  let row = 0;
  for (const chunk of chunks) {
    const { lengths: column } = viewOf(chunk.buffer, chunk.byteOffset, chunk.length / ROW_BYTES);
    for (let i = 0; i < column.length; i++) {
      const told = Math.round((MEAN_LENGTH * (lengths[row++] as number)) / mean);
      column[i] = Math.min(0xff, Math.max(1, told));
    }
  }
}

/** Columns for so many documents, of which nothing is known yet. */
export const emptyColumns = (documents: number): Columns =>
  viewOf(new ArrayBuffer(documents * ROW_BYTES + 8), 0, documents);

/** Copies the columns of a chunk into `whole`, from the row `at` on; answers how many rows it has. */
export function copyColumns(chunk: Uint8Array<ArrayBuffer>, whole: Columns, at: number): number {
  const part = viewOf(chunk.buffer, chunk.byteOffset, chunk.length / ROW_BYTES);
  for (const name of Object.keys(whole) as (keyof Columns)[]) whole[name].set(part[name], at);
  return part.ids.length;
}

/** The facts of one document of a chunk; its organisation is still a number. */
export function rowOf(columns: Columns, row: number): Omit<DocumentFacts, 'id' | 'organization'> {
  return {
    day: columns.days[row] as number,
    digestDay: columns.digestDays[row] as number,
    upvotes: columns.upvotes[row] as number,
    comments: columns.comments[row] as number,
    hasCode: hasCode(columns, row),
    titleWords: columns.titleWords[row] as number,
  };
}

/** An id of the form in use since 2007, `2308.00352`, as a number; `null` for any other. */
export function packId(id: string): number | null {
  const match = /^(\d{4})\.(\d{4,5})$/.exec(id);
  if (!match) return null;
  const [, month = '', number = ''] = match;
  const packed = Number(month) * 100_000 + Number(number);
  return unpackId(packed) === id ? packed : null;
}

/** The id that `packId` made a number of; `null` for one that did not fit. */
export function unpackId(packed: number): string | null {
  if (packed === ODD) return null;
  const month = Math.floor(packed / 100_000);
  // Numbers have had five digits since 2015.
  const digits = month < 1501 ? 4 : 5;
  return `${String(month).padStart(4, '0')}.${String(packed % 100_000).padStart(digits, '0')}`;
}
