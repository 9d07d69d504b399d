import { describe, expect, it } from 'vitest';
import { forgetMissing, isMissing, rememberMissing } from '@/lib/store/missing';
import { aDatabase } from './a-database';

const ID = '2605.00001';
const NOON = new Date('2026-05-29T12:00:00Z');
const HOUR = 3_600_000;
const hoursOn = (hours: number) => new Date(NOON.getTime() + hours * HOUR);

describe('a paper that nobody had', () => {
  it('is remembered for a day', async () => {
    const db = aDatabase();
    expect(await isMissing(db, ID, NOON)).toBe(false);
    await rememberMissing(db, ID, NOON);
    expect(await isMissing(db, ID, NOON)).toBe(true);
    expect(await isMissing(db, ID, hoursOn(23.9))).toBe(true);
    expect(await isMissing(db, ID, hoursOn(24))).toBe(false);
    expect(await isMissing(db, '2605.00002', NOON)).toBe(false);
  });

  it('is remembered anew when it is asked for again', async () => {
    const db = aDatabase();
    await rememberMissing(db, ID, NOON);
    await rememberMissing(db, ID, hoursOn(20));
    expect(await isMissing(db, ID, hoursOn(40))).toBe(true);
  });

  it('is forgotten when somebody has it', async () => {
    const db = aDatabase();
    await rememberMissing(db, ID, NOON);
    await forgetMissing(db, ID);
    await forgetMissing(db, ID);
    expect(await isMissing(db, ID, NOON)).toBe(false);
  });

  it('leaves nothing behind after its day', async () => {
    const db = aDatabase();
    await rememberMissing(db, ID, NOON);
    await rememberMissing(db, '2605.00002', hoursOn(12));
    await rememberMissing(db, '2605.00003', hoursOn(24));
    expect((await db.missing.toArray()).map(({ id }) => id)).toEqual(['2605.00002', '2605.00003']);
  });

  it('counts for nothing when the clock was ahead by then', async () => {
    const db = aDatabase();
    await rememberMissing(db, ID, hoursOn(24 * 365));
    expect(await isMissing(db, ID, NOON)).toBe(false);
  });
});
