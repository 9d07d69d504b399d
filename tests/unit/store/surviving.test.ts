import Dexie from 'dexie';
import { IDBFactory as MemoryFactory, IDBKeyRange as MemoryKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PaperglossDatabase } from '@/lib/store/database';
import { allPapers, putPapers } from '@/lib/store/papers';
import { listReading, setReading } from '@/lib/store/reading-list';
import { keepSnapshots, newestSnapshot } from '@/lib/store/snapshots';
import type { IndexedDBParts } from '@/lib/store/surviving';
import { aPaper } from '../paper/a-paper';
import { anEntry } from '../reading-list/an-entry';
import { aStorage, aStore } from './a-database';

const PAPER = aPaper({ id: '2605.00001' });
const OLD = anEntry({ id: '2605.00002' });
const NOW = new Date('2026-06-01T12:00:00.000Z');
const LATER = new Date('2026-06-02T12:00:00.000Z');

/** As much IndexedDB as a worker has that was started anew. */
const memory = (): IndexedDBParts => ({ indexedDB: new MemoryFactory(), IDBKeyRange: MemoryKeyRange });

/** The digest as a release to come may leave it, with the list's old table in it. */
async function fill(name: string, version: number, stores: Record<string, string>): Promise<Dexie> {
  const other = new Dexie(name);
  other.version(version).stores({ ...stores, readingList: 'id' });
  await other.table('readingList').put(OLD);
  return other;
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});

describe('a digest that cannot be used', () => {
  it.each([
    ['of a newer version', 999, { papers: 'id', galaxies: 'id' }],
    ['of this version that lacks tables', new PaperglossDatabase().verno, { papers: 'id' }],
    ['whose upgrade fails', 1, { papers: 'title' }],
  ])('%s is begun anew, once the reading list is safe', async (_, version, stores) => {
    const store = aStore();
    (await fill(store.db.name, version, stores)).close();
    await putPapers(store.db, [PAPER]);
    expect(await allPapers(store.db)).toEqual([PAPER]);
    expect(store.db.kept).toBe('disk');
    expect(await listReading(store.list)).toEqual([OLD]);
    store.db.close();
    expect(await allPapers(aStore({ name: store.db.name }).db)).toEqual([PAPER]);
  });

  it('stays, and another is kept in memory, as long as the reading list is nowhere else', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const { open } = IDBFactory.prototype;
    const refuses = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, of, version) {
      if (of === `${name}-list`) throw new DOMException('Not this one.', 'SecurityError');
      return open.call(this, of, version);
    });
    const store = aStore({ name, memory: memory() });
    (await fill(name, 999, { papers: 'id' })).close();
    await putPapers(store.db, [PAPER]);
    expect([store.db.kept, store.list.kept]).toEqual(['memory', 'memory']);
    refuses.mockRestore();
    expect(await listReading(aStore({ name }).list)).toEqual([OLD]);
  });
});

describe('a digest that cannot be had just now', () => {
  const { open } = IDBFactory.prototype;

  /** A digest as it should be, closed, with a paper. */
  async function aClosedDigest(): Promise<string> {
    const { db } = aStore();
    await putPapers(db, [PAPER]);
    db.close();
    return db.name;
  }

  it.each(['AbortError', 'QuotaExceededError', 'InvalidStateError', 'TimeoutError'])('stays for %s', async (error) => {
    const name = await aClosedDigest();
    const refuses = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, of, version) {
      if (of === name) throw new DOMException('Not now.', error);
      return open.call(this, of, version);
    });
    const store = aStore({ name, memory: memory() });
    expect(await allPapers(store.db)).toEqual([]);
    expect(store.db.kept).toBe('memory');
    refuses.mockRestore();
    expect(await allPapers(aStore({ name }).db)).toEqual([PAPER]);
  });

  it('stays when the disk is full in the midst of its upgrade', async () => {
    const store = aStore({ memory: memory() });
    const old = await fill(store.db.name, 1, { papers: 'id, digestDate, *keys', days: 'date', state: 'key' });
    await old.table('papers').bulkPut([PAPER, OLD.paper]);
    old.close();
    await store.list.open();
    const { put } = IDBObjectStore.prototype;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'papers') throw new DOMException('The disk is full.', 'QuotaExceededError');
      return put.apply(this, row);
    });
    await store.db.open();
    expect(store.db.kept).toBe('memory');
    full.mockRestore();
    expect((await allPapers(aStore({ name: store.db.name }).db)).map(({ id }) => id)).toEqual([PAPER.id, OLD.id]);
  });

  it('is tried again three times when the browser does not say why', async () => {
    const name = await aClosedDigest();
    let failures = 0;
    const fails = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, of, version) {
      if (of === name && failures++ < 3) throw new DOMException('Internal error.', 'UnknownError');
      return open.call(this, of, version);
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const store = aStore({ name });
    const papers = allPapers(store.db);
    await vi.advanceTimersByTimeAsync(4_000);
    vi.useRealTimers();
    expect(await papers).toEqual([PAPER]);
    fails.mockRestore();
  });

  it('stays while the list’s old table in it cannot be read', async () => {
    const store = aStore({ memory: memory() });
    (await fill(store.db.name, 999, { papers: 'id' })).close();
    const { transaction } = IDBDatabase.prototype;
    const torn = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...of) {
      if (of[0] === 'readingList') throw new DOMException('Internal error.', 'UnknownError');
      return transaction.apply(this, of);
    });
    await store.db.open();
    expect(store.db.kept).toBe('memory');
    torn.mockRestore();
    expect(await listReading(aStore({ name: store.db.name }).list)).toEqual([OLD]);
  });
});

describe('a browser that gives no access to its databases', () => {
  const refuse = (error: DOMException) =>
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw error;
    });

  it('leaves everything working in memory', async () => {
    const refuses = refuse(new DOMException('Private.', 'SecurityError'));
    const store = aStore({ memory: memory() });
    await putPapers(store.db, [PAPER]);
    expect(await allPapers(store.db)).toEqual([PAPER]);
    expect((await store.db.papers.where('id').between('2605', '2606').toArray()).length).toBe(1);
    expect(store.db.kept).toBe('memory');
    refuses.mockRestore();
  });

  it('is told where there is nothing else', async () => {
    const refuses = refuse(new DOMException('Private.', 'SecurityError'));
    const { db } = aStore();
    await expect(db.open()).rejects.toThrow('Private.');
    await expect(allPapers(db)).rejects.toThrow();
    refuses.mockRestore();
    await db.open();
    expect(await allPapers(db)).toEqual([]);
  });

  it('loses nothing that was saved meanwhile', async () => {
    const snapshots = aStorage();
    const name = `test-${crypto.randomUUID()}`;
    const before = aStore({ name, snapshots });
    await putPapers(before.db, [PAPER, OLD.paper, aPaper({ id: '2605.00003' })]);
    await setReading(before, { id: OLD.id, status: 'to-read' }, NOW);
    await keepSnapshots(before.list, snapshots, NOW);
    // Only the database knows of the third.
    await setReading(before, { id: '2605.00003', status: 'to-read' }, NOW);
    before.list.close();

    const refuses = refuse(new DOMException('Private.', 'SecurityError'));
    const meanwhile = aStore({ name, snapshots, memory: memory() });
    expect((await listReading(meanwhile.list)).map(({ id }) => id)).toEqual([OLD.id]);
    await putPapers(meanwhile.db, [PAPER]);
    await keepSnapshots(meanwhile.list, snapshots, LATER);
    expect((await newestSnapshot(snapshots))?.takenAt).toBe(NOW.toISOString());
    await setReading(meanwhile, { id: PAPER.id, status: 'reading' }, LATER);
    await keepSnapshots(meanwhile.list, snapshots, LATER);
    expect((await newestSnapshot(snapshots))?.entries).toHaveLength(2);
    refuses.mockRestore();

    const after = aStore({ name, snapshots });
    await keepSnapshots(after.list, snapshots, new Date(LATER.getTime() + 1));
    const saved = (await listReading(after.list)).map(({ id, status }) => [id, status]);
    expect(saved.sort()).toEqual([
      [PAPER.id, 'reading'],
      [OLD.id, 'to-read'],
      ['2605.00003', 'to-read'],
    ]);
    expect((await newestSnapshot(snapshots))?.entries).toHaveLength(3);
  });
});

describe('a database that does not answer', () => {
  it('is not waited for longer than ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const silent = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => ({}) as IDBOpenDBRequest);
    const store = aStore({ memory: memory() });
    const opened = store.db.open();
    await vi.advanceTimersByTimeAsync(9_900);
    expect(store.db.kept).toBe('disk');
    await vi.advanceTimersByTimeAsync(200);
    vi.useRealTimers();
    await opened;
    expect(store.db.kept).toBe('memory');
    silent.mockRestore();
  });

  it('and that another page does not let go of is kept in memory', async () => {
    const store = aStore({ memory: memory() });
    const page = await fill(store.db.name, 1, { papers: 'id' });
    page.on('versionchange', () => false);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const blocked = new Promise<void>((said) => vi.spyOn(console, 'warn').mockImplementation(() => said()));
    const opened = store.db.open();
    await blocked;
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    await opened;
    expect(store.db.kept).toBe('memory');
    page.close();
  });
});
