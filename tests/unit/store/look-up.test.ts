import { describe, expect, it, vi } from 'vitest';
import { lookUp } from '@/lib/store/look-up';
import { rememberMissing } from '@/lib/store/missing';
import { setReading } from '@/lib/store/reading-list';
import { aPaper } from '../paper/a-paper';
import { storeWith } from './a-database';

const A = aPaper({ id: '2605.00001', githubRepo: 'ada/notes', upvotes: 9 });
const B = aPaper({ id: '2605.00002', githubRepo: 'ada/notes' });
const NOON = new Date('2026-05-29T12:00:00Z');
const NOTHING = { papers: [], status: null, missing: false };

describe('what a card opens with', () => {
  it('is the papers that a key names, best first, and whether the first of them is saved', async () => {
    const store = await storeWith(A, B);
    await setReading(store, { id: B.id, status: 'done' }, NOON);
    expect(await lookUp(store, 'github:ada/notes', NOON)).toEqual({ papers: [A, B], status: null, missing: false });
    expect(await lookUp(store, 'arxiv:2605.00002', NOON)).toEqual({ papers: [B], status: 'done', missing: false });
    await setReading(store, { id: A.id, status: 'reading' }, NOON);
    expect(await lookUp(store, 'github:ada/notes', NOON)).toMatchObject({ status: 'reading' });
  });

  it('is nothing for a key that names no paper, and for what is no key', async () => {
    const store = await storeWith(A);
    const keys = ['arxiv:2605.00009', 'github:ada/other', 'page:https://ada.example/', 'arxiv:', '', 'https://[', 'x'];
    for (const key of keys) expect(await lookUp(store, key, NOON), key).toEqual(NOTHING);
  });

  it('is the copy of a saved paper that the digest has no more', async () => {
    const store = await storeWith(A);
    await setReading(store, { id: A.id, status: 'to-read' }, NOON);
    await Promise.all([store.db.papers.clear(), store.db.keys.clear()]);
    expect(await lookUp(store, 'arxiv:2605.00001', NOON)).toEqual({ papers: [A], status: 'to-read', missing: false });
  });

  it('is that nobody has the paper, where the web was asked today', async () => {
    const store = await storeWith(A);
    await rememberMissing(store.db, '2605.00009', NOON);
    await rememberMissing(store.db, A.id, NOON);
    expect(await lookUp(store, 'arxiv:2605.00009', NOON)).toEqual({ ...NOTHING, missing: true });
    expect(await lookUp(store, 'arxiv:2605.00001', NOON)).toEqual({ papers: [A], status: null, missing: false });
  });

  it('is read in one transaction of each database', async () => {
    const reads = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const store = await storeWith(A, B);
    await store.list.open();
    reads.mockClear();
    await lookUp(store, 'github:ada/notes', NOON);
    await lookUp(store, 'arxiv:2605.00001', NOON);
    expect(reads).toHaveBeenCalledTimes(4);
  });
});
