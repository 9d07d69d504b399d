import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/digest/days';
import { risingPapers } from '@/lib/store/rising';
import { aPaper } from '../paper/a-paper';
import { databaseWith } from './a-database';

const TODAY = '2026-06-10';

/** A paper that was on Daily Papers so many days ago and is seen today for the first time. */
const fromDaysAgo = (days: number, upvotes: number) =>
  aPaper({
    id: `2606.${String(days).padStart(5, '0')}`,
    digestDate: addDays(TODAY, -days),
    upvotes,
    upvoteHistory: [[TODAY, upvotes]],
  });

describe('risingPapers', () => {
  it('takes those of the last 30 days, the fastest first, and tells what they gained', async () => {
    const db = await databaseWith(fromDaysAgo(3, 40), fromDaysAgo(29, 900), fromDaysAgo(30, 9000), fromDaysAgo(0, 12));
    const found = await risingPapers(db, TODAY, 10);
    expect(found.map(({ paper, trend }) => [paper.id, trend.gain, trend.days])).toEqual([
      ['2606.00029', 900, 30],
      ['2606.00000', 12, 1],
      ['2606.00003', 40, 4],
    ]);
    expect(await risingPapers(db, TODAY, 1)).toEqual(found.slice(0, 1));
  });

  it('leaves out papers without a day, as those of the starter digest are', async () => {
    const db = await databaseWith(aPaper({ upvotes: 12 }));
    expect(await risingPapers(db, TODAY, 10)).toEqual([]);
  });
});
