import * as v from 'valibot';
import type { ReadingListEntry } from './entry';
import { readEntry } from './schema';

/**
 * A copy of the whole reading list, in case its database is lost. The format, version 1; a reader takes every version
 * that has these fields, entry by entry.
 */
export interface Snapshot {
  version: number;
  /** Grows by one with each snapshot: which one is the newest does not hang on a clock. */
  number: number;
  /** ISO 8601 instant. */
  takenAt: string;
  entries: ReadingListEntry[];
}

/** A snapshot as it was read, without the entries that are none; they are counted. */
export interface ReadSnapshot extends Snapshot {
  bad: number;
}

const DAY_MS = 86_400_000;

const Stored = v.object({
  version: v.number(),
  number: v.optional(v.number(), 0),
  takenAt: v.pipe(
    v.string(),
    v.check((date) => !Number.isNaN(Date.parse(date))),
  ),
  entries: v.array(v.unknown()),
});

/** @param before the snapshot before it, `null` for the first */
export function createSnapshot(entries: ReadingListEntry[], now: Date, before: ReadSnapshot | null): Snapshot {
  return { version: 1, number: (before?.number ?? 0) + 1, takenAt: now.toISOString(), entries };
}

/** Reads what is stored as a snapshot; `null` when it is none, or when not one of its entries can be read. */
export function readSnapshot(stored: unknown): ReadSnapshot | null {
  const read = v.safeParse(Stored, stored);
  if (!read.success) return null;
  const entries = read.output.entries.map(readEntry).filter((entry) => entry !== null);
  const bad = read.output.entries.length - entries.length;
  return entries.length === 0 && bad > 0 ? null : { ...read.output, entries, bad };
}

/**
 * Whether it is time for a new one: the list was changed since, and the last one is a day old. The first one is taken at
 * once.
 *
 * @param takenAt when the last one was taken, `null` when none was
 * @param changedAt when the list was last changed, `null` when it never was
 */
export function isSnapshotDue(takenAt: string | null, changedAt: string | null, now: Date): boolean {
  if (changedAt === null) return false;
  if (takenAt === null) return true;
  const age = now.getTime() - Date.parse(takenAt);
  // One of a day to come is from a clock that was wrong.
  return age < 0 || (age >= DAY_MS && Date.parse(changedAt) >= Date.parse(takenAt));
}

/** The entries of both lists; of two for the same paper the one that was changed last. */
export function mergeEntries(
  some: readonly ReadingListEntry[],
  others: readonly ReadingListEntry[],
): ReadingListEntry[] {
  const merged = new Map(some.map((entry) => [entry.id, entry]));
  for (const entry of others) {
    const known = merged.get(entry.id);
    if (!known || Date.parse(entry.updatedAt) > Date.parse(known.updatedAt)) merged.set(entry.id, entry);
  }
  return [...merged.values()];
}
