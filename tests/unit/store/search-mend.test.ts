import { describe, expect, it } from 'vitest';
import type { PaperglossDatabase } from '@/lib/store/database';
import { putPapers } from '@/lib/store/papers';
import { isIndexBehind, readSearchState } from '@/lib/store/search-index';
import type { SearchState } from '@/lib/store/search-tables';
import { aDatabase } from './a-database';
import { idsOf, indexerOf, numbered, searchOf, segmentsOf } from './an-index';

const ONE = '2605.00001';
const TWO = '2605.00002';
const THREE = '2605.00003';

/** An index of two papers, each in a segment of its own, that has just been compared with them. */
async function withTwoSegments(): Promise<PaperglossDatabase> {
  const db = aDatabase();
  for (const number of [1, 2]) {
    await putPapers(db, [numbered(number)]);
    await indexerOf(db).update();
  }
  await indexerOf(db).check();
  return db;
}

/** Deletes a chunk of the segment that came as the n-th, and waits until a search has noticed; answers its name. */
async function damage(db: PaperglossDatabase, n: number, chunk: string): Promise<string> {
  const name = (await segmentsOf(db))[n]?.name ?? '';
  await db.searchChunks.delete(`${name}/${chunk}`);
  await idsOf(searchOf(db), 'agents');
  await expect.poll(async () => (await readSearchState(db))?.damaged).toEqual([name]);
  return name;
}

const found = async (db: PaperglossDatabase) => (await idsOf(searchOf(db), 'agents')).sort();

describe('a broken index', () => {
  it.each(['head', 'w0', 'd0', 'c0', 'orgs'])(
    'without a chunk %s answers from the rest, and mends itself',
    async (chunk) => {
      const db = await withTwoSegments();
      await damage(db, 0, chunk);
      expect(await found(db)).toEqual([TWO]);
      expect(await isIndexBehind(db)).toBe(true);
      await indexerOf(db).update();
      expect(await found(db)).toEqual([ONE, TWO]);
      expect(await isIndexBehind(db)).toBe(false);
    },
  );

  it('without the places of its words is mended once somebody needs them', async () => {
    const db = await withTwoSegments();
    const name = (await segmentsOf(db))[0]?.name ?? '';
    await db.searchChunks.delete(`${name}/p0`);
    const search = searchOf(db);
    expect(await idsOf(search, '"agents of kind2"')).toEqual([TWO]);
    await expect.poll(async () => (await readSearchState(db))?.damaged).toEqual([name]);
    await indexerOf(db).update();
    expect(await idsOf(search, '"agents of kind1"')).toEqual([ONE]);
  });

  it('is mended while other papers wait', async () => {
    const db = await withTwoSegments();
    await damage(db, 0, 'd0');
    await putPapers(db, [numbered(3)]);
    await indexerOf(db).update();
    expect(await found(db)).toEqual([ONE, TWO, THREE]);
  });

  it('is mended while a paper of the lost segment waits, which is then taken up as it is now', async () => {
    const db = await withTwoSegments();
    await damage(db, 0, 'd0');
    await putPapers(db, [numbered(1, { abstract: 'About the weather.' })]);
    await indexerOf(db).update();
    expect(await found(db)).toEqual([ONE, TWO]);
    expect(await idsOf(searchOf(db), 'weather')).toEqual([ONE]);
  });

  it('loses no paper that is written in the moment in which it is mended', async () => {
    const db = await withTwoSegments();
    await damage(db, 0, 'd0');
    // The papers have been read when this is called for the first time.
    let writing: Promise<void> | undefined;
    const pace = () => {
      writing ??= putPapers(db, [numbered(3)]);
      return writing;
    };
    await indexerOf(db, { pace }).update();
    await writing;
    await indexerOf(db).update();
    expect(await found(db)).toEqual([ONE, TWO, THREE]);
  });

  it('with a chunk that is another than was written is mended, too', async () => {
    const db = await withTwoSegments();
    const name = (await segmentsOf(db))[1]?.name ?? '';
    const bytes = (await db.searchChunks.get(`${name}/d0`)) as Uint8Array;
    bytes[5] = (bytes[5] as number) ^ 1;
    await db.searchChunks.put(bytes, `${name}/d0`);
    expect(await found(db)).toEqual([ONE]);
    await expect.poll(async () => (await readSearchState(db))?.damaged).toEqual([name]);
    await indexerOf(db).update();
    expect(await found(db)).toEqual([ONE, TWO]);
  });

  it('found to be so in the midst of a merge loses nothing', async () => {
    const db = await withTwoSegments();
    const name = (await segmentsOf(db))[0]?.name ?? '';
    await putPapers(db, [numbered(3)]);
    await indexerOf(db).update();
    // Nobody has read it but the merge that the fourth segment brings.
    await db.searchChunks.delete(`${name}/d0`);
    await putPapers(db, [numbered(4)]);
    await indexerOf(db).update();
    await expect.poll(async () => (await readSearchState(db))?.damaged).toEqual([name]);
    await indexerOf(db).update();
    expect(await found(db)).toEqual([ONE, TWO, THREE, '2605.00004']);
    expect((await segmentsOf(db)).length).toBeLessThan(4);
  });

  it('of another format is built anew, each paper once', async () => {
    const db = await withTwoSegments();
    await db.state.put({ ...((await readSearchState(db)) as SearchState), format: 0 });
    await putPapers(db, [numbered(3)]);
    expect(await found(db)).toEqual([]);
    await indexerOf(db).update();
    expect(await found(db)).toEqual([ONE, TWO, THREE]);
    expect(await segmentsOf(db)).toMatchObject([{ documents: 3, deadCount: 0 }]);
  });
});

describe('once a day, the index', () => {
  const aDayOn = async (db: PaperglossDatabase) =>
    db.state.put({ ...((await readSearchState(db)) as SearchState), checkedAt: 0 });

  it('finds papers again that its queue has lost', async () => {
    const db = await withTwoSegments();
    await db.papers.put(numbered(3));
    await indexerOf(db).check();
    expect(await found(db)).toEqual([ONE, TWO]);
    await aDayOn(db);
    await indexerOf(db).check();
    expect(await found(db)).toEqual([ONE, TWO, THREE]);
  });

  it('finds them also where it has as many papers as there are', async () => {
    const db = await withTwoSegments();
    await db.papers.delete(ONE);
    await db.papers.put(numbered(3));
    await aDayOn(db);
    await indexerOf(db).check();
    expect(await found(db)).toEqual([TWO, THREE]);
    expect((await searchOf(db).search('agents')).total).toBe(2);
  });

  it('is compared also while papers wait', async () => {
    const db = await withTwoSegments();
    await db.papers.put(numbered(3));
    await putPapers(db, [numbered(4)]);
    await aDayOn(db);
    await indexerOf(db).check();
    expect(await found(db)).toEqual([ONE, TWO, THREE, '2605.00004']);
  });
});
