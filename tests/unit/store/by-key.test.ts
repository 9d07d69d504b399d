import { describe, expect, it, vi } from 'vitest';
import type { Paper } from '@/lib/paper/paper';
import { findAllByKey, findByKeys, knownKeys, pageHosts } from '@/lib/store/by-key';
import type { KeyRow } from '@/lib/store/key-rows';
import { putPapers } from '@/lib/store/papers';
import { aPaper } from '../paper/a-paper';
import { aDatabase, databaseWith } from './a-database';

const ids = (papers: (Paper | null)[]) => papers.map((paper) => paper?.id ?? null);

const A = aPaper({ id: '2605.00001', githubRepo: 'Ada/Notes' });
const B = aPaper({ id: '2605.00002' });

describe('findByKeys', () => {
  it('answers in the order of the keys, null where there is no paper, repetitions included', async () => {
    const db = await databaseWith(A, B);
    const keys = ['arxiv:2605.00002', 'arxiv:2605.00009', 'github:ada/notes', 'arxiv:2605.00001', 'arxiv:2605.00002'];
    expect(await findByKeys(db, keys)).toEqual([B, null, A, A, B]);
  });

  it('finds nothing for no keys, and null for what is no key', async () => {
    const db = await databaseWith(A);
    expect(await findByKeys(db, [])).toEqual([]);
    const odd = ['', 'arxiv:', 'page:https://example.org', 'ARXIV:2605.00001'];
    expect(await findByKeys(db, odd)).toEqual([null, null, null, null]);
  });

  it('answers a thousand keys with two reads of the database', async () => {
    const papers = Array.from({ length: 300 }, (_, i) => aPaper({ id: `2605.${String(i + 1).padStart(5, '0')}` }));
    const reads = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const db = await databaseWith(...papers);
    reads.mockClear();
    const keys = Array.from({ length: 1000 }, (_, i) => `arxiv:2605.${String(i + 1).padStart(5, '0')}`);
    expect(await findByKeys(db, keys)).toEqual(keys.map((_, i) => papers[i] ?? null));
    expect(reads).toHaveBeenCalledTimes(2);
  });
});

describe('a key that several papers share', () => {
  const REPO = 'https://github.com/ada/notes';
  const KEY = 'github:ada/notes';

  it.each<[string, Partial<Paper>, Partial<Paper>]>([
    ['whose repository it is', { githubRepo: 'ada/notes' }, { projectPage: REPO, upvotes: 99 }],
    ['whose project page it is', { projectPage: REPO }, { abstract: REPO, upvotes: 99 }],
    ['with more upvotes', { upvotes: 9, publishedAt: '2026-01-01' }, { upvotes: 2, publishedAt: '2026-05-01' }],
    ['with upvotes at all', { upvotes: 0 }, { upvotes: null, publishedAt: '2026-05-01' }],
    ['that is newer and has as many upvotes', { publishedAt: '2026-05-02' }, { publishedAt: '2026-05-01' }],
    ['that has a date and as many upvotes', { publishedAt: '2026-05-02' }, { publishedAt: null }],
  ])('stands for the paper %s', async (_, better, worse) => {
    const alike = 'projectPage' in worse || 'abstract' in worse ? {} : { githubRepo: 'Ada/Notes' };
    for (const [best, other] of [
      [A.id, B.id],
      [B.id, A.id],
    ] as const) {
      const db = await databaseWith(
        aPaper({ id: best, upvotes: 2, ...alike, ...better }),
        aPaper({ id: other, upvotes: 2, ...alike, ...worse }),
      );
      const keys = [KEY, `arxiv:${A.id}`, `arxiv:${B.id}`];
      expect(ids(await findByKeys(db, keys))).toEqual([best, A.id, B.id]);
      expect(await knownKeys(db, keys)).toEqual([best, A.id, B.id]);
      expect(ids(await findAllByKey(db, KEY))).toEqual([best, other]);
    }
  });

  /** Papers whose abstracts give the repository, the older the more famous. */
  const mentions = (count: number) =>
    Array.from({ length: count }, (_, i) =>
      aPaper({ id: `2605.${10_000 + i}`, abstract: REPO, upvotes: count - i, publishedAt: null }),
    );

  it('stands for the most famous, however many newer ones there are', async () => {
    const db = await databaseWith(...mentions(30));
    expect(ids(await findByKeys(db, [KEY]))).toEqual(['2605.10000']);
    expect(await knownKeys(db, [KEY])).toEqual(['2605.10000']);
  });

  it('names all of them, best first, the twenty best at most', async () => {
    const db = await databaseWith(...mentions(30), aPaper({ id: '2604.00001', githubRepo: 'ada/notes' }));
    const found = await findAllByKey(db, KEY);
    expect(ids(found)).toEqual(['2604.00001', ...Array.from({ length: 19 }, (_, i) => `2605.${10_000 + i}`)]);
  });

  it('has no more than two hundred of them read', async () => {
    const db = await databaseWith(...mentions(210));
    const read = vi.spyOn(IDBObjectStore.prototype, 'get');
    expect(await findAllByKey(db, KEY)).toHaveLength(20);
    const stores = read.mock.contexts.map((store) => (store as IDBObjectStore).name);
    expect(stores.filter((name) => name === 'papers')).toHaveLength(200);
  });

  it('names none when nobody has it', async () => {
    expect(await findAllByKey(await databaseWith(B), KEY)).toEqual([]);
  });
});

describe('knownKeys', () => {
  it('answers as findByKeys does, by id, repetitions included', async () => {
    const db = await databaseWith(A, B);
    const keys = ['github:ada/notes', 'arxiv:2605.00009', '', 'arxiv:2605.00002', 'github:ada/notes'];
    expect(await knownKeys(db, keys)).toEqual([A.id, null, null, B.id, A.id]);
    expect(await knownKeys(db, [])).toEqual([]);
  });

  it('reads no paper where one paper has the key, or one has it most strongly', async () => {
    const db = await databaseWith(A, aPaper({ id: B.id, abstract: 'https://github.com/ada/notes' }));
    const read = vi.spyOn(IDBObjectStore.prototype, 'get');
    expect(await knownKeys(db, ['github:ada/notes', 'arxiv:2605.00002'])).toEqual([A.id, B.id]);
    const stores = read.mock.contexts.map((store) => (store as IDBObjectStore).name);
    expect(stores).toEqual(['keys']);
  });
});

describe('pageHosts', () => {
  it('names each host of a project page once, without www.', async () => {
    const db = await databaseWith(
      aPaper({ id: '2605.00001', projectPage: 'https://ada.example/notes/' }),
      aPaper({ id: '2605.00002', projectPage: 'https://ada.example/engine/' }),
      aPaper({ id: '2605.00003', abstract: 'See https://www.engine.example.' }),
    );
    expect(new Set(await pageHosts(db))).toEqual(new Set(['ada.example', 'engine.example']));
    expect(await pageHosts(db)).toHaveLength(2);
  });

  it('leaves out hosts whose links are read without asking', async () => {
    const db = await databaseWith(
      aPaper({ id: '2605.00001', projectPage: 'https://huggingface.co/collections/ada/notes-1' }),
      aPaper({ id: '2605.00002', projectPage: 'https://ada.github.io/notes/' }),
    );
    expect(await pageHosts(db)).toEqual([]);
  });

  it('names none before there are papers', async () => {
    expect(await pageHosts(aDatabase())).toEqual([]);
  });
});

describe('what should not be', () => {
  it('a key whose paper is gone: the next one stands for it, or none', async () => {
    const db = await databaseWith(A, aPaper({ id: B.id, abstract: 'https://github.com/ada/notes' }));
    await db.papers.delete(A.id);
    expect(ids(await findByKeys(db, ['github:ada/notes', `arxiv:${A.id}`]))).toEqual([B.id, null]);
    expect(ids(await findAllByKey(db, 'github:ada/notes'))).toEqual([B.id]);
    await db.papers.clear();
    expect(await findByKeys(db, ['github:ada/notes'])).toEqual([null]);
  });

  it.each<[string, unknown]>([
    ['no list', { key: 'x', papers: 'A' }],
    ['nothing', { key: 'x' }],
    ['odd answers', { key: 'x', papers: [null, 7, 'A', {}, { id: 7 }] }],
  ])('a key row with %s names no paper', async (_, row) => {
    const db = await databaseWith(A);
    await db.keys.put(row as KeyRow);
    expect(await findByKeys(db, ['x'])).toEqual([null]);
    expect(await findAllByKey(db, 'x')).toEqual([]);
    expect(await knownKeys(db, ['x'])).toEqual([null]);
  });

  it('an answer of a strength nobody knows comes last', async () => {
    const db = await databaseWith(A, aPaper({ id: B.id, abstract: 'https://ada.example' }));
    const guess = { id: A.id, match: 'guess' };
    await db.keys.put({ key: 'x', papers: [guess, { id: B.id, match: 'mention' }] } as unknown as KeyRow);
    expect(ids(await findAllByKey(db, 'x'))).toEqual([B.id, A.id]);
  });

  it('erased keys come back with the next write of their papers', async () => {
    const db = await databaseWith(A, B);
    await db.keys.clear();
    expect(await findByKeys(db, ['github:ada/notes'])).toEqual([null]);
    await putPapers(db, [{ ...A, upvotes: 1 }]);
    expect(ids(await findByKeys(db, ['github:ada/notes', `arxiv:${B.id}`]))).toEqual([A.id, B.id]);
  });
});
