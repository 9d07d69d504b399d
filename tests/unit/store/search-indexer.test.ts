import { describe, expect, it, vi } from 'vitest';
import type { Paper } from '@/lib/paper/paper';
import { runSteps } from '@/lib/search/segment/build';
import { putPapers } from '@/lib/store/papers';
import { readSearchState } from '@/lib/store/search-index';
import { queuedRows } from '@/lib/store/search-queue';
import { eraseDigest } from '@/lib/store/sync-state';
import { aDatabase } from './a-database';
import { idsOf, indexerOf, numbered, searchOf, segmentsOf } from './an-index';

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

  it('leaves out a paper that it can make nothing of, and has the others', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
    const db = aDatabase();
    await db.papers.bulkPut([numbered(1), { ...numbered(2), authors: null as never }, numbered(3)]);
    await indexerOf(db).update();
    expect((await idsOf(searchOf(db), 'agents')).sort()).toEqual(['2605.00001', '2605.00003']);
    expect(await queuedRows(db).count()).toBe(0);
    expect(reported.mock.calls.flat().join(' ')).toContain('2605.00002');
  });

  it('waits for the next try where no segment can be made at all', async () => {
    const db = aDatabase();
    await putPapers(db, [numbered(1)]);
    let tries = 0;
    const failing = indexerOf(db, {
      inSlices: async (work) => {
        if (++tries === 1) throw new Error('no memory');
        return runSteps(work);
      },
    });
    await expect(failing.update()).rejects.toThrow('no memory');
    await failing.update();
    expect(await idsOf(searchOf(db), 'agents')).toEqual(['2605.00001']);
  });

  it('has nothing in a new segment of what was left behind under its name', async () => {
    const db = aDatabase();
    await putPapers(db, [numbered(1)]);
    await indexerOf(db).update();
    const name = `s${(await readSearchState(db))?.next}`;
    await db.searchChunks.put(new Uint8Array(8), `${name}/v7-0`);
    await putPapers(db, [numbered(2)]);
    await indexerOf(db).update();
    expect((await segmentsOf(db)).map((segment) => segment.name)).toContain(name);
    expect(await db.searchChunks.get(`${name}/v7-0`)).toBeUndefined();
  });
});

describe('after the digest was erased, the index', () => {
  const robot = (number: number) => numbered(number, { title: `Robots of kind${number}` });
  const fill = async (db: ReturnType<typeof aDatabase>, indexer: ReturnType<typeof indexerOf>, papers: Paper[]) => {
    for (const paper of papers) {
      await putPapers(db, [paper]);
      await indexer.update();
    }
  };

  it('has nothing, also for who had it open', async () => {
    const db = aDatabase();
    const search = searchOf(db);
    await fill(db, indexerOf(db), [numbered(1), numbered(2)]);
    expect((await search.search('agents')).total).toBe(2);
    await eraseDigest(db);
    expect((await search.search('agents')).total).toBe(0);
  });

  it('has the papers that came then and no others, for who had it open and for anybody new', async () => {
    const db = aDatabase();
    const search = searchOf(db);
    const indexer = indexerOf(db);
    await putPapers(
      db,
      [1, 2, 3].map((number) => numbered(number)),
    );
    await indexer.update();
    // All that an answer needs lies in memory from now on.
    expect((await idsOf(search, 'agents')).length).toBe(3);
    await eraseDigest(db);
    await putPapers(db, [11, 12, 13].map(robot));
    await indexer.update();
    for (const asked of [search, searchOf(db)]) {
      expect(await idsOf(asked, 'agents')).toEqual([]);
      expect((await idsOf(asked, 'robots')).sort()).toEqual(['2605.00011', '2605.00012', '2605.00013']);
    }
  });

  it('is merged of its own segments, not of those that the indexer read before', async () => {
    const db = aDatabase();
    const indexer = indexerOf(db);
    await fill(
      db,
      indexer,
      [1, 2, 3].map((number) => numbered(number)),
    );
    await eraseDigest(db);
    // With the fourth, the segments of all four are merged.
    await fill(db, indexer, [11, 12, 13, 14].map(robot));
    expect((await segmentsOf(db)).length).toBe(1);
    const search = searchOf(db);
    expect(await idsOf(search, 'agents')).toEqual([]);
    expect((await idsOf(search, 'robots')).sort()).toEqual(['2605.00011', '2605.00012', '2605.00013', '2605.00014']);
  });
});
