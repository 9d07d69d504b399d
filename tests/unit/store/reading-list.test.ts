import { describe, expect, it } from 'vitest';
import { putPapers } from '@/lib/store/papers';
import { getReading, listReading, removeReading, restoreReading, setReading } from '@/lib/store/reading-list';
import { aKnownPaper, aPaper } from '../paper/a-paper';
import { aStore } from './a-database';

const ID = '2308.00352';
const FIRST = new Date('2026-05-29T16:00:00.000Z');
const LATER = new Date('2026-05-30T16:00:00.000Z');

/** A store that knows the paper with this id. */
async function storeWithPaper() {
  const store = aStore();
  await putPapers(store.db, [aKnownPaper()]);
  return store;
}

describe('saving a paper', () => {
  it('makes an entry with a copy of the paper', async () => {
    const store = await storeWithPaper();
    const entry = await setReading(store, { id: ID, status: 'to-read' }, FIRST);
    expect(entry).toEqual({
      id: ID,
      status: 'to-read',
      tags: [],
      note: '',
      savedAt: FIRST.toISOString(),
      updatedAt: FIRST.toISOString(),
      paper: aKnownPaper(),
    });
    expect(await getReading(store.list, ID)).toEqual(entry);
  });

  it('that nobody knows makes none, and writes nothing', async () => {
    const store = await storeWithPaper();
    expect(await setReading(store, { id: '2605.99999', status: 'done' }, FIRST)).toBeNull();
    expect(await store.list.entries.count()).toBe(0);
    expect(await getReading(store.list, '2605.99999')).toBeNull();
  });
});

describe('changing an entry', () => {
  async function storeWithEntry() {
    const store = await storeWithPaper();
    await setReading(store, { id: ID, status: 'reading', tags: ['thesis'], note: 'Read twice.' }, FIRST);
    return store;
  }

  it('keeps tags, note and the time of saving when only the status is told', async () => {
    const store = await storeWithEntry();
    await setReading(store, { id: ID, status: 'done' }, LATER);
    expect(await getReading(store.list, ID)).toMatchObject({
      status: 'done',
      tags: ['thesis'],
      note: 'Read twice.',
      savedAt: FIRST.toISOString(),
      updatedAt: LATER.toISOString(),
    });
  });

  it('keeps them also when they are there but undefined', async () => {
    const store = await storeWithEntry();
    await setReading(store, { id: ID, status: 'done', tags: undefined, note: undefined }, LATER);
    expect(await getReading(store.list, ID)).toMatchObject({ tags: ['thesis'], note: 'Read twice.' });
  });

  it('sets them when they are told, to nothing as well', async () => {
    const store = await storeWithEntry();
    await setReading(store, { id: ID, status: 'reading', tags: ['a', 'b'] }, LATER);
    expect(await getReading(store.list, ID)).toMatchObject({ tags: ['a', 'b'], note: 'Read twice.' });
    await setReading(store, { id: ID, status: 'reading', tags: [], note: '' }, LATER);
    expect(await getReading(store.list, ID)).toMatchObject({ tags: [], note: '' });
  });

  it('takes the paper along as the digest knows it now', async () => {
    const store = await storeWithEntry();
    await putPapers(store.db, [aKnownPaper({ upvotes: 100 })]);
    await setReading(store, { id: ID, status: 'done' }, LATER);
    expect((await getReading(store.list, ID))?.paper).toEqual(aKnownPaper({ upvotes: 100 }));
  });

  it('goes on, with the copy it has, when the digest was erased', async () => {
    const store = await storeWithEntry();
    await store.db.papers.clear();
    expect(await listReading(store.list)).toHaveLength(1);
    const entry = await setReading(store, { id: ID, status: 'done', note: 'Still here.' }, LATER);
    expect(entry).toMatchObject({ status: 'done', tags: ['thesis'], note: 'Still here.', paper: aKnownPaper() });
    expect(await listReading(store.list)).toEqual([entry]);
  });
});

describe('removing an entry', () => {
  it('answers what was there, so that it can be put back as it was', async () => {
    const store = await storeWithPaper();
    const entry = await setReading(store, { id: ID, status: 'done', tags: ['thesis'], note: 'Read.' }, FIRST);
    expect(await removeReading(store.list, ID, LATER)).toEqual(entry);
    expect([await getReading(store.list, ID), await listReading(store.list)]).toEqual([null, []]);
    if (entry) await restoreReading(store.list, entry, LATER);
    expect(await listReading(store.list)).toEqual([entry]);
  });

  it('that is not there answers null', async () => {
    expect(await removeReading((await storeWithPaper()).list, ID, LATER)).toBeNull();
  });

  it('leaves the others, and the paper in the digest', async () => {
    const store = await storeWithPaper();
    await putPapers(store.db, [aPaper({ id: '2605.00001' })]);
    await setReading(store, { id: ID, status: 'done' }, FIRST);
    await setReading(store, { id: '2605.00001', status: 'done' }, FIRST);
    await removeReading(store.list, ID, LATER);
    expect((await listReading(store.list)).map(({ id }) => id)).toEqual(['2605.00001']);
    expect(await store.db.papers.count()).toBe(2);
  });
});

describe('the list', () => {
  it('has last what was saved first, whatever was changed since', async () => {
    const store = aStore();
    const ids = ['2605.00001', '2605.00002', '2605.00003'];
    await putPapers(
      store.db,
      ids.map((id) => aPaper({ id })),
    );
    const days = ['2026-05-28', '2026-05-30', '2026-05-29'];
    for (const [i, id] of ids.entries()) await setReading(store, { id, status: 'to-read' }, new Date(days[i] ?? ''));
    await setReading(store, { id: '2605.00001', status: 'done' }, new Date('2026-05-31'));
    expect((await listReading(store.list)).map(({ id }) => id)).toEqual(['2605.00002', '2605.00003', '2605.00001']);
  });
});
