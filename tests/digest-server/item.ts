/**
 * Reading from items. Recorded items are served untouched and may hold anything, so the server itself trusts nothing
 * in them and reads only the few fields it sorts, finds and searches by.
 */

/** A JSON object whose fields are yet to be looked at. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The `paper` inside an item, an empty object when there is none. */
export function paperOf(item: unknown): JsonObject {
  return isObject(item) && isObject(item.paper) ? item.paper : {};
}

/** The arXiv id of an item's paper, `null` when it cannot be read. */
export function idOf(item: unknown): string | null {
  return stringOr(paperOf(item).id, null);
}

/** The upvotes of an item's paper; what cannot be read stands behind everything else. */
export function upvotesOf(item: unknown): number {
  const { upvotes } = paperOf(item);
  return typeof upvotes === 'number' ? upvotes : -1;
}

/** Whether this user put the item's paper on Daily Papers. */
export function isSubmittedBy(item: unknown, user: string): boolean {
  const submitter = isObject(item) && isObject(item.submittedBy) ? item.submittedBy.name : undefined;
  const by = paperOf(item).submittedOnDailyBy;
  return submitter === user || (isObject(by) && by.user === user);
}

/** The names of a paper's authors, in order. */
export function authorNamesOf(paper: JsonObject): string[] {
  const authors: unknown[] = Array.isArray(paper.authors) ? paper.authors : [];
  return authors.flatMap((author) => (isObject(author) && typeof author.name === 'string' ? [author.name] : []));
}

export function stringOr<T>(value: unknown, otherwise: T): string | T {
  return typeof value === 'string' ? value : otherwise;
}
