import { describe, expect, it } from 'vitest';
import { putPapers } from '@/lib/store/papers';
import { getReading, listReading, removeReading, restoreReading, setReading } from '@/lib/store/reading-list';
import { aKnownPaper, aPaper } from '../paper/a-paper';
import { aDatabase } from './a-database';

const ID = '2308.00352';
const FIRST = new Date('2026-05-29T16:00:00.000Z');
const LATER = new Date('2026-05-30T16:00:00.000Z');

/** A database that knows the paper with this id. */
async function databaseWithPaper() {
  const db = aDatabase();
  await putPapers(db, [aKnownPaper()]);
  return db;
}

describe('saving a paper', () => {
  it('makes an entry with a copy of the paper', async () => {
    const db = await databaseWithPaper();
    const entry = await setReading(db, { id: ID, status: 'to-read' }, FIRST);
    expect(entry).toEqual({
      id: ID,
      status: 'to-read',
      tags: [],
      note: '',
      savedAt: FIRST.toISOString(),
      updatedAt: FIRST.toISOString(),
      paper: aKnownPaper(),
    });
    expect(await getReading(db, ID)).toEqual(entry);
  });

  it('that nobody knows makes none, and writes nothing', async () => {
    const db = await databaseWithPaper();
    expect(await setReading(db, { id: '2605.99999', status: 'done' }, FIRST)).toBeNull();
    expect(await db.readingList.count()).toBe(0);
    expect(await getReading(db, '2605.99999')).toBeNull();
  });
});

describe('changing an entry', () => {
  async function databaseWithEntry() {
    const db = await databaseWithPaper();
    await setReading(db, { id: ID, status: 'reading', tags: ['thesis'], note: 'Read twice.' }, FIRST);
    return db;
  }

  it('keeps tags, note and the time of saving when only the status is told', async () => {
    const db = await databaseWithEntry();
    await setReading(db, { id: ID, status: 'done' }, LATER);
    expect(await getReading(db, ID)).toMatchObject({
      status: 'done',
      tags: ['thesis'],
      note: 'Read twice.',
      savedAt: FIRST.toISOString(),
      updatedAt: LATER.toISOString(),
    });
  });

  it('keeps them also when they are there but undefined', async () => {
    const db = await databaseWithEntry();
    await setReading(db, { id: ID, status: 'done', tags: undefined, note: undefined }, LATER);
    expect(await getReading(db, ID)).toMatchObject({ tags: ['thesis'], note: 'Read twice.' });
  });

  it('sets them when they are told, to nothing as well', async () => {
    const db = await databaseWithEntry();
    await setReading(db, { id: ID, status: 'reading', tags: ['a', 'b'] }, LATER);
    expect(await getReading(db, ID)).toMatchObject({ tags: ['a', 'b'], note: 'Read twice.' });
    await setReading(db, { id: ID, status: 'reading', tags: [], note: '' }, LATER);
    expect(await getReading(db, ID)).toMatchObject({ tags: [], note: '' });
  });

  it('takes the paper along as the digest knows it now', async () => {
    const db = await databaseWithEntry();
    await putPapers(db, [aKnownPaper({ upvotes: 100 })]);
    await setReading(db, { id: ID, status: 'done' }, LATER);
    expect((await getReading(db, ID))?.paper).toEqual(aKnownPaper({ upvotes: 100 }));
  });

  it('goes on, with the copy it has, when the digest was erased', async () => {
    const db = await databaseWithEntry();
    await db.papers.clear();
    expect(await listReading(db)).toHaveLength(1);
    const entry = await setReading(db, { id: ID, status: 'done', note: 'Still here.' }, LATER);
    expect(entry).toMatchObject({ status: 'done', tags: ['thesis'], note: 'Still here.', paper: aKnownPaper() });
    expect(await listReading(db)).toEqual([entry]);
  });
});

describe('removing an entry', () => {
  it('answers what was there, so that it can be put back as it was', async () => {
    const db = await databaseWithPaper();
    const entry = await setReading(db, { id: ID, status: 'done', tags: ['thesis'], note: 'Read.' }, FIRST);
    expect(await removeReading(db, ID)).toEqual(entry);
    expect([await getReading(db, ID), await listReading(db)]).toEqual([null, []]);
    if (entry) await restoreReading(db, entry);
    expect(await listReading(db)).toEqual([entry]);
  });

  it('that is not there answers null', async () => {
    expect(await removeReading(await databaseWithPaper(), ID)).toBeNull();
  });

  it('leaves the others, and the paper in the digest', async () => {
    const db = await databaseWithPaper();
    await putPapers(db, [aPaper({ id: '2605.00001' })]);
    await setReading(db, { id: ID, status: 'done' }, FIRST);
    await setReading(db, { id: '2605.00001', status: 'done' }, FIRST);
    await removeReading(db, ID);
    expect((await listReading(db)).map(({ id }) => id)).toEqual(['2605.00001']);
    expect(await db.papers.count()).toBe(2);
  });
});

describe('the list', () => {
  it('has last what was saved first, whatever was changed since', async () => {
    const db = aDatabase();
    const ids = ['2605.00001', '2605.00002', '2605.00003'];
    await putPapers(
      db,
      ids.map((id) => aPaper({ id })),
    );
    const days = ['2026-05-28', '2026-05-30', '2026-05-29'];
    for (const [i, id] of ids.entries()) await setReading(db, { id, status: 'to-read' }, new Date(days[i] ?? ''));
    await setReading(db, { id: '2605.00001', status: 'done' }, new Date('2026-05-31'));
    expect((await listReading(db)).map(({ id }) => id)).toEqual(['2605.00002', '2605.00003', '2605.00001']);
  });
});
