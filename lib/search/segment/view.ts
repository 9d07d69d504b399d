import type { ChunkReader } from './chunks';
import { COLUMN_ROWS, type Columns, copyColumns, emptyColumns, unpackId } from './columns';
import { FORMAT, type SegmentHead } from './format';
import { chunkName, parseJson } from './names';

/** What the index consists of at a moment; each change of it makes a new one. */
export interface Manifest {
  format: number;
  segments: SegmentInfo[];
}

export interface SegmentInfo {
  name: string;
  documents: number;
  /** The chunk that says which documents are no more true: a bit each. `null` when all of them are. */
  dead: string | null;
  /** How many they are. */
  deadCount: number;
  /** The model by which the vectors beside it were made (see vectors.ts); left out where there are none. */
  vectors?: number | undefined;
}

/** A segment whose head has been read. */
export interface Segment {
  name: string;
  head: SegmentHead;
  /** The number of its first document among those of all segments. */
  base: number;
  /** The model by which the vectors beside it were made; `null` where there are none. */
  vectors: number | null;
}

/** The index at a moment: its segments, and the facts of all documents, numbered through. */
export interface IndexView {
  segments: readonly Segment[];
  documents: number;
  columns: Columns;
  /** 1 for each document that is no more true. */
  dead: Uint8Array;
  /** The last of all days in the columns. */
  newestDay: number;
  /** Numbered from 1 on in the columns. */
  organizations: readonly (readonly [name: string, fullname: string])[];
}

/** An index without papers. */
export const EMPTY_MANIFEST: Manifest = { format: FORMAT, segments: [] };

/** Reads all that a search needs before it knows what is asked: some bytes a paper. */
export async function openView(reader: ChunkReader, manifest: Manifest): Promise<IndexView> {
  const { segments: infos } = manifest;
  const columnNames = infos.map(({ name, documents }) =>
    Array.from({ length: Math.ceil(documents / COLUMN_ROWS) }, (_, i) => chunkName(name, `c${i}`)),
  );
  const chunks = await reader.read(
    infos.flatMap(({ name, dead }, i) => [
      chunkName(name, 'head'),
      chunkName(name, 'orgs'),
      ...(columnNames[i] ?? []),
      ...(dead ? [dead] : []),
    ]),
  );
  const chunk = (name: string) => chunks.get(name) as Uint8Array<ArrayBuffer>;
  const documents = infos.reduce((sum, { documents }) => sum + documents, 0);
  const columns = emptyColumns(documents);
  const dead = new Uint8Array(documents);
  const organizations = createOrganizations();
  const segments: Segment[] = [];
  let base = 0;
  for (const [i, info] of infos.entries()) {
    segments.push({
      name: info.name,
      head: parseJson(chunk(chunkName(info.name, 'head'))),
      base,
      vectors: info.vectors ?? null,
    });
    let row = base;
    for (const name of columnNames[i] ?? []) row += copyColumns(chunk(name), columns, row);
    organizations.renumber(parseJson(chunk(chunkName(info.name, 'orgs'))), columns.organizations, base, row);
    if (info.dead) copyBits(chunk(info.dead), dead, base, info.documents);
    base += info.documents;
  }
  const newestDay = columns.days.reduce((latest, day) => Math.max(latest, day), 1);
  return { segments, documents, columns, dead, newestDay, organizations: organizations.all };
}

function createOrganizations() {
  const all: [name: string, fullname: string][] = [];
  const numbers = new Map<string, number>();
  return {
    all,
    /** Gives the organisations of one segment, in the rows of its documents, the numbers that they have in all. */
    renumber(names: [name: string, fullname: string][], column: Uint16Array, from: number, to: number): void {
      const ours = names.map((both) => {
        const known = numbers.get(both[0]);
        if (known !== undefined) return known;
        all.push(both);
        numbers.set(both[0], all.length);
        return all.length;
      });
      for (let row = from; row < to; row++) {
        const theirs = column[row] as number;
        if (theirs) column[row] = ours[theirs - 1] ?? 0;
      }
    },
  };
}

function copyBits(bits: Uint8Array, flags: Uint8Array, at: number, count: number): void {
  for (let i = 0; i < count; i++) flags[at + i] = ((bits[i >> 3] as number) >> (i & 7)) & 1;
}

/** One bit a document. */
export function packBits(flags: Uint8Array): Uint8Array<ArrayBuffer> {
  const bits = new Uint8Array(Math.ceil(flags.length / 8));
  for (const [i, flag] of flags.entries()) if (flag) bits[i >> 3] = (bits[i >> 3] as number) | (1 << (i & 7));
  return bits;
}

/** The id of a document. */
export function idOf(view: IndexView, document: number): string {
  const id = unpackId(view.columns.ids[document] as number);
  if (id !== null) return id;
  const segment = view.segments.findLast(({ base }) => base <= document);
  return segment?.head.oddIds[document - segment.base] ?? '';
}
