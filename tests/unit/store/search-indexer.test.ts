import { describe, expect, it } from 'vitest';
import type { Paper } from '@/lib/paper/paper';
import { createSearch } from '@/lib/search';
import { runSteps } from '@/lib/search/segment/build';
import type { PaperglossDatabase } from '@/lib/store/database';
import { putPapers } from '@/lib/store/papers';
import { openSearchIndex, readSearchState, searchSources } from '@/lib/store/search-index';
import { createSearchIndexer } from '@/lib/store/search-indexer';
import type { SearchState } from '@/lib/store/search-tables';
import { eraseDigest } from '@/lib/store/sync-state';
import { aPaper } from '../paper/a-paper';
import { aDatabase } from './a-database';

const TURNS = {
  inSlices: async <T>(work: Generator<undefined, T, undefined>) => runSteps(work),
  pace: () => undefined,
};

const indexerOf = (db: PaperglossDatabase) => createSearchIndexer(db, TURNS);
const searchOf = (db: PaperglossDatabase) =>
  createSearch(
    openSearchIndex(db),
    searchSources(db, async () => []),
  );

/** A paper with a word of its own in its title. */
const numbered = (number: number, known: Partial<Paper> = {}) =>
  aPaper({ id: `2605.${String(number).padStart(5, '0')}`, title: `Agents of kind${number}`, ...known });

async function idsOf(search: ReturnType<typeof searchOf>, query: string): Promise<string[]> {
  return (await search.search(query, { limit: 100 })).hits.map(({ paper }) => paper.id);
}

describe('the index', () => {
  it('has the papers once it is up to date', async () => {
    const db = aDatabase();
    await putPapers(db, [numbered(1), numbered(2)]);
    expect(await idsOf(searchOf(db), 'agents')).toEqual([]);
    await indexerOf(db).update();
    expect((await idsOf(searchOf(db), 'agents')).sort()).toEqual(['2605.00001', '2605.00002']);
  });

  it('takes up what comes later, in a search that is open', async () => {
    const db = aDatabase();
    const search = searchOf(db);
    await putPapers(db, [numbered(1)]);
    await indexerOf(db).update();
    expect(await idsOf(search, 'weather')).toEqual([]);
    await putPapers(db, [numbered(2, { abstract: 'About the weather.' })]);
    await indexerOf(db).update();
    expect(await idsOf(search, 'weather')).toEqual(['2605.00002']);
  });

  it('knows a paper as it is now, not as it was', async () => {
    const db = aDatabase();
    const search = searchOf(db);
    await putPapers(db, [numbered(1), numbered(2)]);
    await indexerOf(db).update();
    await putPapers(db, [numbered(1, { title: 'Robots of kind1' })]);
    await indexerOf(db).update();
    expect(await idsOf(search, 'agents')).toEqual(['2605.00002']);
    expect(await idsOf(search, 'robots')).toEqual(['2605.00001']);
    expect((await search.search('kind1')).total).toBe(1);
  });

  it('is not written anew for what it does not know of a paper', async () => {
    const db = aDatabase();
    await putPapers(db, [numbered(1)]);
    await indexerOf(db).update();
    const before = await readSearchState(db);
    await putPapers(db, [numbered(1, { githubStars: 7 })]);
    await indexerOf(db).update();
    expect(await readSearchState(db)).toEqual(before);
  });

  it('merges its segments, and finds the same', async () => {
    const db = aDatabase();
    const search = searchOf(db);
    for (let i = 1; i <= 21; i++) {
      // Every other one changes the paper before it.
      await putPapers(db, [
        numbered(i),
        ...(i % 2 ? [numbered(i - 1 || 1, { title: `Robots of kind${i - 1 || 1}` })] : []),
      ]);
      await indexerOf(db).update();
      const all = new Set([...(await idsOf(search, 'agents')), ...(await idsOf(search, 'robots'))]);
      expect(all.size).toBe(i);
    }
    expect((await readSearchState(db))?.segments.length).toBeLessThan(8);
    expect(await idsOf(search, 'kind21')).toEqual(['2605.00021']);
    expect(await idsOf(search, 'robots kind20')).toContain('2605.00020');
  });

  it('is never without a paper that it had, while segments are merged', async () => {
    const db = aDatabase();
    const search = searchOf(db);
    const indexer = indexerOf(db);
    let written = 0;
    let indexed = 0;
    let asked = 0;
    const write = async () => {
      while (written < 24) {
        written++;
        // One more, and another one changed.
        await putPapers(db, [numbered(written), numbered(1, { abstract: `Written ${written} times.` })]);
        await indexer.update();
        indexed = written;
      }
    };
    const ask = async () => {
      while (indexed < 24) {
        const least = indexed;
        const { total } = await search.search('agents');
        expect(total).toBeGreaterThanOrEqual(least);
        expect(total).toBeLessThanOrEqual(written);
        asked++;
      }
    };
    await Promise.all([write(), ask()]);
    expect(asked).toBeGreaterThan(10);
  });

  it('is made of papers that were there before it', async () => {
    const db = aDatabase();
    await db.papers.bulkPut([numbered(1), numbered(2)]);
    await indexerOf(db).update();
    expect((await idsOf(searchOf(db), 'agents')).length).toBe(2);
  });

  it('goes with the digest', async () => {
    const db = aDatabase();
    const search = searchOf(db);
    await putPapers(db, [numbered(1)]);
    await indexerOf(db).update();
    await eraseDigest(db);
    expect((await search.search('agents')).total).toBe(0);
    await putPapers(db, [numbered(2)]);
    await indexerOf(db).update();
    expect(await idsOf(search, 'agents')).toEqual(['2605.00002']);
  });
});

describe('a broken index', () => {
  async function withTwoSegments(): Promise<PaperglossDatabase> {
    const db = aDatabase();
    await putPapers(db, [numbered(1)]);
    await indexerOf(db).update();
    await putPapers(db, [numbered(2)]);
    await indexerOf(db).update();
    return db;
  }

  it.each(['head', 'w0', 'd0', 'p0', 'c0'])(
    'without a chunk %s answers from the rest, and mends itself',
    async (chunk) => {
      const db = await withTwoSegments();
      const [first] = (await readSearchState(db))?.segments ?? [];
      await db.searchChunks.delete(`${first?.name}/${chunk}`);
      const search = searchOf(db);
      expect(await idsOf(search, 'agents kind2')).toContain('2605.00002');
      await expect.poll(async () => (await readSearchState(db))?.damaged).toEqual([first?.name]);
      await indexerOf(db).update();
      expect((await idsOf(search, 'agents')).sort()).toEqual(['2605.00001', '2605.00002']);
    },
  );

  it('with a chunk that is another than was written is mended, too', async () => {
    const db = await withTwoSegments();
    const [, second] = (await readSearchState(db))?.segments ?? [];
    const name = `${second?.name}/d0`;
    const bytes = (await db.searchChunks.get(name)) as Uint8Array;
    bytes[5] = (bytes[5] as number) ^ 1;
    await db.searchChunks.put(bytes, name);
    const search = searchOf(db);
    expect(await idsOf(search, 'agents')).toEqual(['2605.00001']);
    await expect.poll(async () => (await readSearchState(db))?.damaged).toEqual([second?.name]);
    await indexerOf(db).update();
    expect((await idsOf(search, 'agents')).sort()).toEqual(['2605.00001', '2605.00002']);
  });

  it('of another format is built anew', async () => {
    const db = await withTwoSegments();
    await db.state.put({ ...((await readSearchState(db)) as SearchState), format: 0 });
    expect(await idsOf(searchOf(db), 'agents')).toEqual([]);
    await indexerOf(db).update();
    expect((await idsOf(searchOf(db), 'agents')).length).toBe(2);
  });

  it('that lost a row of its queue finds the papers again', async () => {
    const db = await withTwoSegments();
    await db.papers.put(numbered(3));
    await indexerOf(db).check();
    expect((await idsOf(searchOf(db), 'agents')).sort()).toEqual(['2605.00001', '2605.00002', '2605.00003']);
  });
});
