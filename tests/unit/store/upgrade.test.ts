import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import type { Paper } from '@/lib/paper/paper';
import { findByKeys } from '@/lib/store/by-key';
import { PaperglossDatabase } from '@/lib/store/database';
import { updateKeys } from '@/lib/store/key-rows';
import type { Store } from '@/lib/store/open';
import { allPapers, newestPapers, putPapers } from '@/lib/store/papers';
import { listReading } from '@/lib/store/reading-list';
import { rebuildKeys } from '@/lib/store/upgrade';
import { aKnownPaper, aPaper } from '../paper/a-paper';
import { aDatabase, aStore } from './a-database';

/** As version 3 wrote a paper: without its history of upvotes, and as if none were ever withdrawn. */
function asInVersion3({ upvoteHistory: _, withdrawnAt: __, ...paper }: Paper) {
  return paper;
}

/** As version 2 wrote a paper: without the newest version. */
function asInVersion2(of: Paper) {
  const { version: _, ...paper } = asInVersion3(of);
  return paper;
}

/** As version 1 wrote a paper: with its keys, without what is linked to it. */
function asInVersion1(of: Paper) {
  const { models: _, datasets: __, spaces: ___, ...paper } = asInVersion2(of);
  const keys = [`arxiv:${paper.id}`, ...(paper.githubRepo ? [`github:${paper.githubRepo.toLowerCase()}`] : [])];
  return { ...paper, keys };
}

const KNOWN = aKnownPaper({
  models: [],
  datasets: [],
  spaces: [],
  version: null,
  upvoteHistory: [],
  abstract: 'Code: https://github.com/ada/notes.',
});
// More than are upgraded at once.
const PAPERS = [
  KNOWN,
  ...Array.from({ length: 1100 }, (_, i) => aPaper({ id: `2605.${String(i + 1).padStart(5, '0')}` })),
];
const READING = {
  id: KNOWN.id,
  status: 'reading',
  tags: ['thesis'],
  note: 'Read twice.',
  savedAt: '2026-05-29T16:00:00.000Z',
  updatedAt: '2026-05-30T16:00:00.000Z',
};
const DAY = { date: '2026-05-29', fetchedAt: 1234, papers: 1101, bad: 0, etag: null };
const MISSING = { id: '2605.09999', askedAt: 1234 };
const SYNC = { key: 'sync', lastSync: '2026-05-29T16:00:00.000Z', baseUrl: null, error: null, notBefore: 0 };

/** A database as version 1 left it, still open. */
async function fill(name: string): Promise<Dexie> {
  const old = new Dexie(name);
  old.version(1).stores({
    papers: 'id, digestDate, *keys',
    days: 'date',
    readingList: 'id, status, savedAt',
    state: 'key',
  });
  await old.table('papers').bulkPut(PAPERS.map(asInVersion1));
  const { keys: _, ...copy } = asInVersion1(KNOWN);
  await old.table('readingList').put({ ...READING, paper: copy });
  const { etag: ___, ...day } = DAY;
  await old.table('days').put(day);
  await old.table('state').put(SYNC);
  return old;
}

/** A database as version 2 left it. */
async function fillVersion2(name: string): Promise<void> {
  const old = await fill(name);
  old.close();
  old.version(2).stores({ papers: 'id, digestDate', keys: 'key' });
  await old.open();
  await old.table('papers').bulkPut(PAPERS.map(asInVersion2));
  await old.table('readingList').put({ ...READING, paper: asInVersion2(KNOWN) });
  await old.transaction('rw', old.table('keys'), () => updateKeys(old.table('keys'), [], PAPERS));
  old.close();
}

/** A database as version 3 left it. */
async function fillVersion3(name: string): Promise<void> {
  await fillVersion2(name);
  const old = new Dexie(name);
  old.version(3).stores({
    papers: 'id, digestDate',
    keys: 'key',
    days: 'date',
    readingList: 'id, status, savedAt',
    state: 'key',
    missing: 'id, askedAt',
  });
  await old.open();
  await old.table('papers').bulkPut(PAPERS.map(asInVersion3));
  await old.table('readingList').put({ ...READING, paper: asInVersion3(KNOWN) });
  await old.table('missing').put(MISSING);
  old.close();
}

/** Everything there is, in the shapes of today. */
async function expectWhole({ db, list }: Store) {
  expect(new Map((await allPapers(db)).map((paper) => [paper.id, paper]))).toEqual(
    new Map(PAPERS.map((paper) => [paper.id, paper])),
  );
  expect(await listReading(list)).toEqual([{ ...READING, paper: KNOWN }]);
  expect(await db.table('readingList').count()).toBe(0);
  expect(await db.days.toArray()).toEqual([DAY]);
  expect(await db.state.get('sync')).toEqual(SYNC);
  const keys = ['github:geekan/metagpt', 'page:https://metagpt.example', 'github:ada/notes', 'arxiv:2605.01100'];
  expect((await findByKeys(db, keys)).map((paper) => paper?.id)).toEqual([KNOWN.id, KNOWN.id, KNOWN.id, '2605.01100']);
}

/** As a release would look that changes what papers answer to. */
class NextDatabase extends PaperglossDatabase {
  constructor(name: string) {
    super(name);
    this.version(99).upgrade(rebuildKeys);
  }
}

describe('a version in which papers answer to other keys', () => {
  it('has them all, and forgets the ones of before', async () => {
    const before = aDatabase();
    await putPapers(before, PAPERS);
    await before.keys.put({ key: 'github:ada/before', papers: [{ id: KNOWN.id, match: 'mention' }] });
    await before.keys.delete('github:ada/notes');
    before.close();
    const db = new NextDatabase(before.name);
    const found = await findByKeys(db, ['github:ada/before', 'github:ada/notes', 'arxiv:2605.01100']);
    expect(found.map((paper) => paper?.id)).toEqual([undefined, KNOWN.id, '2605.01100']);
    expect(await allPapers(db)).toHaveLength(PAPERS.length);
    db.close();
  });
});

describe('a database of version 3', () => {
  it('comes with everything, and nothing is known of how upvotes grew', async () => {
    const store = aStore();
    const { db } = store;
    await fillVersion3(db.name);
    await expectWhole(store);
    expect(await db.missing.toArray()).toEqual([MISSING]);
  });
});

describe('a database of version 2', () => {
  it('comes with everything, and nothing is known of the papers’ versions', async () => {
    const store = aStore();
    const { db } = store;
    await fillVersion2(db.name);
    await expectWhole(store);
    expect(await db.missing.toArray()).toEqual([]);
  });
});

describe('a database of version 1', () => {
  it('comes with everything, and its papers answer to their keys', async () => {
    const store = aStore();
    const { db } = store;
    (await fill(db.name)).close();
    await expectWhole(store);
    expect((await newestPapers(db, 1))[0]).toEqual(KNOWN);
  });

  it('is written to as any other: a repository that moves is forgotten', async () => {
    const store = aStore();
    const { db } = store;
    (await fill(db.name)).close();
    await putPapers(db, [{ ...KNOWN, githubRepo: 'ada/engine' }]);
    const found = await findByKeys(db, ['github:geekan/metagpt', 'github:ada/engine']);
    expect(found.map((paper) => paper?.id)).toEqual([undefined, KNOWN.id]);
  });

  it('waits for a page of the old version that will not let go of it', async () => {
    const store = aStore();
    const { db } = store;
    const old = await fill(db.name);
    // Dexie's own answer to a newer version is to close; this page gives none.
    old.on('versionchange', () => false);
    // Which Dexie says there.
    const blocked = new Promise<void>((said) => vi.spyOn(console, 'warn').mockImplementation(() => said()));
    const whole = expectWhole(store);
    await blocked;
    expect(await old.table('papers').count()).toBe(PAPERS.length);
    old.close();
    await whole;
  });

  it('loses nothing when the upgrade breaks off, and is upgraded the next time', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const { db: broken } = aStore({ name });
    (await fill(name)).close();
    vi.spyOn(console, 'trace').mockImplementation(() => {});
    const { put } = IDBObjectStore.prototype;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      // Hundreds of papers are rewritten by then.
      if (this.name === 'keys') throw new DOMException('The disk is full.', 'QuotaExceededError');
      return put.call(this, value);
    });
    await expect(broken.open()).rejects.toThrow('The disk is full.');
    full.mockRestore();
    await expectWhole(aStore({ name }));
  });
});
