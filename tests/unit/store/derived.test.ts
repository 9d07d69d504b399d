import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Paper } from '@/lib/paper/paper';
import { PaperglossDatabase } from '@/lib/store/database';
import { derivedFromPapers } from '@/lib/store/derived';
import { putPapers } from '@/lib/store/papers';
import { aPaper } from '../paper/a-paper';
import { aDatabase } from './a-database';

/** How long a value is used again without a look at the papers. */
const REUSE_MS = 5_000;

// Only the clock is held: IndexedDB needs its timers.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-29T16:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

/** The ids of the papers, and how often they were put together. */
function derivedIds() {
  const db = aDatabase();
  const build = vi.fn((papers: Paper[]) => papers.map(({ id }) => id));
  return { db, build, ids: derivedFromPapers(db, build) };
}

describe('derivedFromPapers', () => {
  it('computes nothing before it is asked', async () => {
    const { db, build } = derivedIds();
    await putPapers(db, [aPaper()]);
    expect(build).not.toHaveBeenCalled();
  });

  it('is computed from all papers', async () => {
    const { db, ids } = derivedIds();
    await putPapers(db, [aPaper({ id: '2605.00001' }), aPaper({ id: '2605.00002' })]);
    expect(await ids()).toEqual(['2605.00001', '2605.00002']);
  });

  it('is computed once as long as the papers stay as they are', async () => {
    const { db, build, ids } = derivedIds();
    await putPapers(db, [aPaper()]);
    const value = await ids();
    pass(REUSE_MS * 10);
    expect(await ids()).toBe(value);
    expect(await Promise.all([ids(), ids()])).toEqual([value, value]);
    expect(build).toHaveBeenCalledOnce();
  });

  it('is computed once for several who ask at the same time', async () => {
    const { build, ids } = derivedIds();
    await Promise.all([ids(), ids(), ids()]);
    expect(build).toHaveBeenCalledOnce();
  });

  it('is waited for while it is computed, also when there is a write meanwhile', async () => {
    const { db, build, ids } = derivedIds();
    const { promise, resolve } = Promise.withResolvers<string[]>();
    build.mockReturnValueOnce(promise as never);
    const first = ids();
    await expect.poll(() => build.mock.calls.length).toBe(1);
    await putPapers(db, [aPaper({ id: '2605.00001' })]);
    pass(REUSE_MS * 10);
    const second = ids();
    resolve(['held']);
    expect(await Promise.all([first, second])).toEqual([['held'], ['held']]);
    expect(build).toHaveBeenCalledOnce();
    pass(REUSE_MS);
    expect(await ids()).toEqual(['2605.00001']);
  });

  it('is computed from other papers than all, where these are read', async () => {
    const db = aDatabase();
    const ids = derivedFromPapers(
      db,
      (papers) => papers.map(({ id }) => id),
      async () => [aPaper({ id: '2605.00009' })],
    );
    expect(await ids()).toEqual(['2605.00009']);
  });

  it('is computed anew after a write', async () => {
    const { db, ids } = derivedIds();
    expect(await ids()).toEqual([]);
    await putPapers(db, [aPaper({ id: '2605.00001' })]);
    pass(REUSE_MS);
    expect(await ids()).toEqual(['2605.00001']);
  });

  it('may be some seconds old while papers pour in', async () => {
    const { db, build, ids } = derivedIds();
    await ids();
    await putPapers(db, [aPaper()]);
    pass(REUSE_MS - 1);
    expect(await ids()).toEqual([]);
    expect(build).toHaveBeenCalledOnce();
  });

  it('is computed anew after a write by another context', async () => {
    const { db, ids } = derivedIds();
    expect(await ids()).toEqual([]);
    const other = new PaperglossDatabase(db.name);
    await putPapers(other, [aPaper({ id: '2605.00001' })]);
    other.close();
    pass(REUSE_MS);
    expect(await ids()).toEqual(['2605.00001']);
  });

  it('does not keep a failure', async () => {
    const { build, ids } = derivedIds();
    build.mockImplementationOnce(() => {
      throw new Error('Out of memory.');
    });
    await expect(ids()).rejects.toThrow('Out of memory.');
    pass(REUSE_MS);
    expect(await ids()).toEqual([]);
  });
});
