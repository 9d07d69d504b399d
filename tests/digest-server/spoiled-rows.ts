import { idOf, isObject, type JsonObject, paperOf, stringOr } from './item';

/**
 * What faults make of a body that is otherwise right: of a list's rows, or of the one flat paper of
 * `/api/papers/{id}`. Empty lists stay empty.
 */

/**
 * The rows that `bad-rows` puts between the good ones. None of them is a paper: what has a usable id has no usable title.
 * The ids are nobody's, so that a client that took one of these for a paper would show it.
 */
export const BAD_ROWS: readonly unknown[] = [
  'a string in place of an object',
  null,
  { paper: { title: 'A paper without an id', authors: [], upvotes: 1 }, title: 'A paper without an id' },
  { paper: { id: '9912.00001', title: 42, authors: [], upvotes: 2 }, title: 42 },
  { paper: { id: 9912.00002, title: 'An id that is a number', authors: [] }, title: 'An id that is a number' },
  { paper: 'a string in place of a paper', title: 'A string in place of a paper' },
  { paper: { id: '9912.00003', title: null, authors: 'nobody', upvotes: 'many', publishedAt: 1 }, numComments: [] },
];

export function withBadRows(value: unknown): unknown {
  if (isObject(value)) return { ...value, title: 42, authors: 'nobody', upvotes: 'many' };
  if (!Array.isArray(value) || value.length === 0) return value;
  const rows: unknown[] = value;
  const mixed = rows.flatMap((row, index) => (index < BAD_ROWS.length ? [BAD_ROWS[index], row] : [row]));
  return [...mixed, ...BAD_ROWS.slice(rows.length)];
}

/** Ids and titles are what makes a paper; everything else may be lost without losing the paper. */
const VITAL = ['id', 'title'];

/** In turns: every field of another type, every field `null`, every list and object filled with what does not belong. */
const WAYS_TO_BE_WRONG: readonly ((value: unknown) => unknown)[] = [
  otherType,
  () => null,
  (value) => (Array.isArray(value) ? [null, 42, {}] : isObject(value) ? wrongFields(value, otherType) : value),
];

export function withWrongTypes(value: unknown): unknown {
  if (isObject(value)) return wrongFields(value, otherType);
  if (!Array.isArray(value)) return value;
  return value.map((row: unknown, index) => {
    const wrong = WAYS_TO_BE_WRONG[index % WAYS_TO_BE_WRONG.length] ?? otherType;
    return isObject(row) ? { ...wrongFields(row, wrong), paper: wrongFields(paperOf(row), wrong) } : row;
  });
}

function wrongFields(object: JsonObject, wrong: (value: unknown) => unknown): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, VITAL.includes(name) ? value : wrong(value)]),
  );
}

function otherType(value: unknown): unknown {
  if (typeof value === 'string') return 42;
  return Array.isArray(value) ? { 0: value[0] } : isObject(value) ? [] : `${value}, more or less`;
}

/** Each row twice in a row; the newest of `others` that is not among them comes last, as if it were of this day too. */
export function withDuplicates(value: unknown, others: readonly unknown[]): unknown {
  if (!Array.isArray(value) || value.length === 0) return value;
  const rows: unknown[] = value;
  const ids = new Set(rows.map(idOf));
  const stranger = others.findLast((item) => !ids.has(idOf(item)));
  return [...rows.flatMap((row) => [row, row]), ...(stranger === undefined ? [] : [stranger])];
}

/** Every second row, the first among them, is a paper that was withdrawn, a day after it came out as far as that is known. */
export function withWithdrawn(value: unknown): unknown {
  if (isObject(value)) return withdrawn(value);
  if (!Array.isArray(value)) return value;
  return value.map((row: unknown, index) =>
    index % 2 === 0 && isObject(row) ? { ...row, paper: withdrawn(paperOf(row)) } : row,
  );
}

function withdrawn(paper: JsonObject): JsonObject {
  const published = Date.parse(stringOr(paper.publishedAt, ''));
  const nextDay = Number.isNaN(published) ? Date.UTC(2026, 0, 1) : published + 24 * 60 * 60 * 1000;
  return { ...paper, withdrawnAt: new Date(nextDay).toISOString() };
}
