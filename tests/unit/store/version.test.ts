import { describe, expect, it } from 'vitest';
import { getPaper, readRevision } from '@/lib/store/papers';
import { getReading, setReading } from '@/lib/store/reading-list';
import { storeVersion } from '@/lib/store/version';
import { aPaper } from '../paper/a-paper';
import { storeWith } from './a-database';

const ID = '2605.00001';

describe('the newest version of a paper', () => {
  it.each([
    [null, 3, 3],
    [2, 3, 3],
    [4, 3, 4],
  ])('known as %j and now %j is %j', async (known, told, stored) => {
    const store = await storeWith(aPaper({ id: ID, version: known }));
    await storeVersion(store, ID, told);
    expect(await getPaper(store.db, ID)).toEqual(aPaper({ id: ID, version: stored }));
  });

  it('is stored in the reading list, too, and there alone when the digest has the paper no more', async () => {
    const store = await storeWith(aPaper({ id: ID }));
    const before = await setReading(store, { id: ID, status: 'reading', note: 'Section 4!' }, new Date());
    await storeVersion(store, ID, 2);
    expect(await getReading(store.list, ID)).toEqual({ ...before, paper: aPaper({ id: ID, version: 2 }) });
    await store.db.papers.clear();
    await storeVersion(store, ID, 3);
    expect((await getReading(store.list, ID))?.paper.version).toBe(3);
    expect(await getPaper(store.db, ID)).toBeNull();
  });

  it('of a paper that is nowhere is stored nowhere', async () => {
    const store = await storeWith(aPaper({ id: ID }));
    await storeVersion(store, '2605.00002', 3);
    expect(await store.db.papers.toArray()).toEqual([aPaper({ id: ID })]);
    expect(await store.list.entries.count()).toBe(0);
  });

  it('makes nothing be computed anew that does not come of it', async () => {
    const store = await storeWith(aPaper({ id: ID }));
    const before = await readRevision(store.db);
    await storeVersion(store, ID, 3);
    expect(await readRevision(store.db)).toBe(before);
  });
});
