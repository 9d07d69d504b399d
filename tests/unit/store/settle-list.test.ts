import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import type { ReadingListEntry } from '@/lib/reading-list/entry';
import { createSnapshot } from '@/lib/reading-list/snapshot';
import type { Store } from '@/lib/store/open';
import { listReading, removeReading, setReading } from '@/lib/store/reading-list';
import { SNAPSHOT_KEYS } from '@/lib/store/snapshots';
import { aPaper } from '../paper/a-paper';
import { anEntry } from '../reading-list/an-entry';
import { aStorage, aStore, storeWith } from './a-database';

const OLD = anEntry({ id: '2605.00001', note: 'From the old table.' });
const SAVED = anEntry({ id: '2605.00002', note: 'From the snapshot.' });
const NOW = new Date('2026-06-01T12:00:00.000Z');

const snapshotOf = (...entries: unknown[]) => ({
  [SNAPSHOT_KEYS[0]]: createSnapshot(entries as ReadingListEntry[], NOW, null),
});

/** The digest's database of the time when the list was a table in it. */
async function fillOld({ db }: Store, entries: unknown[]): Promise<void> {
  const old = new Dexie(db.name);
  old
    .version(2)
    .stores({ papers: 'id, digestDate', keys: 'key', days: 'date', readingList: 'id, status, savedAt', state: 'key' });
  await old.table('readingList').bulkPut(entries);
  old.close();
}

const ids = async ({ list }: Store) => (await listReading(list)).map(({ id }) => id).sort();
const oldIds = ({ db }: Store) => db.table('readingList').toCollection().primaryKeys();

describe('the list of the old table', () => {
  it('is taken over at the first question, in today’s shape, and is there no more', async () => {
    const store = aStore();
    const { models: _, version: __, ...paper } = OLD.paper;
    await fillOld(store, [{ ...OLD, paper }, { id: 'no entry' }]);
    expect(await listReading(store.list)).toEqual([OLD]);
    expect(await oldIds(store)).toEqual([]);
  });

  it('is taken over once: what is removed from the list afterwards does not come back', async () => {
    const store = aStore();
    await fillOld(store, [OLD]);
    await removeReading(store.list, OLD.id, NOW);
    store.list.close();
    expect(await ids(aStore({ name: store.db.name }))).toEqual([]);
  });

  it('goes together with what is in the list: what was changed last stands', async () => {
    const store = aStore({
      snapshots: aStorage(snapshotOf(anEntry({ ...OLD, note: 'Older.', updatedAt: '2026-01-01T00:00:00Z' }), SAVED)),
    });
    await fillOld(store, [OLD]);
    expect(await ids(store)).toEqual([OLD.id, SAVED.id]);
    expect((await store.list.entries.get(OLD.id))?.note).toBe(OLD.note);
  });

  it('is whole when everything ended between copying and emptying, and is not copied again', async () => {
    const store = aStore();
    await fillOld(store, [OLD, anEntry({ id: '2605.00003' })]);
    const dies = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('The worker is gone.', 'AbortError');
    });
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await ids(store)).toEqual([OLD.id, '2605.00003']);
    await removeReading(store.list, OLD.id, NOW);
    store.list.close();
    dies.mockRestore();

    const next = aStore({ name: store.db.name });
    expect(await ids(next)).toEqual(['2605.00003']);
    expect(await oldIds(next)).toEqual([]);
  });

  it('stays where it is when the copy could not be written, and is taken over the next time', async () => {
    const store = aStore();
    await fillOld(store, [OLD]);
    const { put } = IDBObjectStore.prototype;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      if (this.name === 'entries') throw new DOMException('The disk is full.', 'QuotaExceededError');
      return put.call(this, value);
    });
    vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await ids(store)).toEqual([]);
    expect(await oldIds(store)).toEqual([OLD.id]);
    full.mockRestore();
    store.list.close();
    expect(await ids(aStore({ name: store.db.name }))).toEqual([OLD.id]);
  });

  it('is taken over once by two pages at once', async () => {
    const store = aStore();
    await fillOld(store, [OLD]);
    const other = aStore({ name: store.db.name });
    expect(await Promise.all([ids(store), ids(other)])).toEqual([[OLD.id], [OLD.id]]);
  });

  it('that never was leaves no database behind', async () => {
    const store = aStore();
    expect(await ids(store)).toEqual([]);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(store.db.name);
  });
});

describe('a list whose database is gone', () => {
  it('comes back from the snapshot, entry by entry', async () => {
    const store = aStore({ snapshots: aStorage(snapshotOf(SAVED, { id: 'no entry' }, OLD)) });
    expect(await ids(store)).toEqual([OLD.id, SAVED.id]);
    expect(await store.list.state.get('restored')).toMatchObject({ takenAt: NOW.toISOString(), entries: 2, bad: 1 });
  });

  it('comes back from the snapshot before when the newest is none', async () => {
    const newest = { [SNAPSHOT_KEYS[1]]: { version: 1, takenAt: '2026-06-02T12:00:00Z', entries: 'torn' } };
    const store = aStore({ snapshots: aStorage({ ...snapshotOf(SAVED), ...newest }) });
    expect(await ids(store)).toEqual([SAVED.id]);
  });

  it('does not come back when it was emptied', async () => {
    const store = aStore({ snapshots: aStorage(snapshotOf(SAVED)) });
    await removeReading(store.list, SAVED.id, NOW);
    store.list.close();
    expect(await ids(aStore({ name: store.db.name, snapshots: aStorage(snapshotOf(SAVED)) }))).toEqual([]);
  });

  it('is not waited for longer than ten seconds', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const asked = Promise.withResolvers<void>();
    const get = () => {
      asked.resolve();
      return new Promise<never>(() => {});
    };
    const store = aStore({ snapshots: { ...aStorage(), get } });
    const listed = ids(store);
    await asked.promise;
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(await listed).toEqual([]);
    store.list.close();
    expect(await ids(aStore({ name: store.db.name, snapshots: aStorage(snapshotOf(SAVED)) }))).toEqual([SAVED.id]);
  });

  it('is there, and comes back later, when the snapshot cannot be read now', async () => {
    const store = await storeWith(aPaper({ id: OLD.id }));
    const broken = { ...aStorage(), get: () => Promise.reject(new Error('The storage is not there.')) };
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const first = aStore({ name: store.db.name, snapshots: broken });
    await setReading(first, { id: OLD.id, status: 'done' }, NOW);
    first.list.close();
    expect(await ids(aStore({ name: store.db.name, snapshots: aStorage(snapshotOf(SAVED)) }))).toEqual([
      OLD.id,
      SAVED.id,
    ]);
  });
});
