import { describe, expect, it } from 'vitest';
import type { Paper } from '@/lib/paper/paper';
import { findByKeys } from '@/lib/store/by-key';
import { allPapers, getPaper, newestPapers, putPapers, readRevision } from '@/lib/store/papers';
import { aKnownPaper, aPaper } from '../paper/a-paper';
import { aDatabase, databaseWith } from './a-database';

const ids = (papers: (Paper | null)[]) => papers.map((paper) => paper?.id ?? null);

describe('putPapers', () => {
  it('stores a paper as it is', async () => {
    const db = await databaseWith(aKnownPaper());
    expect(await getPaper(db, '2308.00352')).toEqual(aKnownPaper());
    expect(await allPapers(db)).toEqual([aKnownPaper()]);
    expect(await getPaper(db, '2308.00353')).toBeNull();
  });

  it('merges with what is known', async () => {
    const db = await databaseWith(aKnownPaper({ source: 'starter', digestDate: null }));
    await putPapers(db, [aPaper({ title: 'New', upvotes: 60, digestDate: '2026-05-29' })]);
    const { authors, githubRepo } = aKnownPaper();
    expect(await getPaper(db, '2308.00352')).toMatchObject({
      title: 'New',
      upvotes: 60,
      digestDate: '2026-05-29',
      authors,
      githubRepo,
      summary: null,
      source: 'digest',
    });
    expect(ids(await findByKeys(db, ['github:geekan/metagpt']))).toEqual(['2308.00352']);
  });

  it('merges two rows of one paper in one write', async () => {
    const db = await databaseWith(aPaper({ upvotes: 5, comments: 1 }), aPaper({ upvotes: 6 }));
    expect(await allPapers(db)).toEqual([aPaper({ upvotes: 6, comments: 1 })]);
  });

  it('leaves a digest as it is when the starter comes again', async () => {
    const db = await databaseWith(aPaper({ title: 'Real' }));
    await putPapers(db, [aKnownPaper({ source: 'starter' })]);
    expect(await allPapers(db)).toEqual([aPaper({ title: 'Real' })]);
  });

  it('tells by the revision that something was written', async () => {
    const db = aDatabase();
    const revisions = [await readRevision(db)];
    for (const upvotes of [1, 2]) {
      await putPapers(db, [aPaper({ upvotes })]);
      revisions.push(await readRevision(db));
    }
    expect(new Set(revisions).size).toBe(3);
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
  });
});

describe('newestPapers', () => {
  it("has the newest day first, and a day's most upvoted first", async () => {
    const db = await databaseWith(
      aPaper({ id: '2605.00001', digestDate: '2026-05-28', upvotes: 90 }),
      aPaper({ id: '2605.00002', digestDate: '2026-05-29', upvotes: 3 }),
      aPaper({ id: '2605.00003', digestDate: '2026-05-29', upvotes: 30 }),
      aPaper({ id: '2605.00004', digestDate: '2026-05-29' }),
      aPaper({ id: '2605.00005', digestDate: null, publishedAt: '2026-05-30', source: 'starter' }),
    );
    const newest = ['2605.00003', '2605.00002', '2605.00004', '2605.00001'];
    expect(ids(await newestPapers(db, 10))).toEqual(newest);
    expect(ids(await newestPapers(db, 2))).toEqual(newest.slice(0, 2));
  });

  it('has the most upvoted of the newest day also when that day is larger than the limit', async () => {
    const day = Array.from({ length: 73 }, (_, i) =>
      aPaper({ id: `2605.${String(i + 1).padStart(5, '0')}`, digestDate: '2026-05-29', upvotes: i }),
    );
    const db = await databaseWith(...day);
    expect((await newestPapers(db, 3)).map(({ upvotes }) => upvotes)).toEqual([72, 71, 70]);
  });

  it('has the starter digest, the newest papers first, before the first sync', async () => {
    const starter = (id: string, publishedAt: string) => aPaper({ id, publishedAt, source: 'starter' });
    const db = await databaseWith(
      starter('2305.00001', '2023-05-01'),
      starter('2505.00001', '2025-05-01T08:00:00.000Z'),
      starter('2405.00001', '2024-05-01'),
    );
    expect(ids(await newestPapers(db, 2))).toEqual(['2505.00001', '2405.00001']);
  });

  it('is empty without papers', async () => {
    expect(await newestPapers(aDatabase(), 10)).toEqual([]);
  });
});
