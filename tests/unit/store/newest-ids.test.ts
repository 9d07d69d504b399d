import { describe, expect, it } from 'vitest';
import { papersWithNewestIds } from '@/lib/store/newest-ids';
import { aPaper } from '../paper/a-paper';
import { aDatabase, databaseWith } from './a-database';

/** The ids that are read of these, written in any order. */
async function newest(most: number, ...ids: string[]): Promise<string[]> {
  const db = await databaseWith(...ids.map((id) => aPaper({ id })));
  return (await papersWithNewestIds(db, most)).map(({ id }) => id);
}

describe('the papers with the newest ids', () => {
  it('are those of the newest months, the oldest first', async () => {
    expect(await newest(3, '2605.00002', '0704.0001', '2605.00001', '1501.00001')).toEqual([
      '1501.00001',
      '2605.00001',
      '2605.00002',
    ]);
  });

  it('are all where there are not more', async () => {
    expect(await newest(9, '2605.00002', '2605.00001')).toEqual(['2605.00001', '2605.00002']);
    expect(await papersWithNewestIds(aDatabase(), 9)).toEqual([]);
  });

  it('have ids of the old form only where there are no others', async () => {
    expect(await newest(2, 'math/0309136', '0704.0001', 'astro-ph/0601001')).toEqual(['math/0309136', '0704.0001']);
  });

  it('are whole, also when there are more than are read at one go', async () => {
    const papers = Array.from({ length: 450 }, (_, i) => aPaper({ id: `2605.${10_000 + i}`, upvotes: i }));
    const db = await databaseWith(...papers);
    expect(await papersWithNewestIds(db, 430)).toEqual(papers.slice(20));
  });
});
