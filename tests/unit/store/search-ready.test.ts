import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSearchService } from '@/entrypoints/background/search-service';
import { createTurns } from '@/entrypoints/background/turns';
import { putPapers } from '@/lib/store/papers';
import { aDatabase, aStore, storeWith } from './a-database';
import { fillDisk, idsOf, indexerOf, numbered, searchOf, segmentsOf } from './an-index';

/** Holds up whoever paces by it, until it is opened; it opens when the test is over, for others need the lock. */
function aGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let isReached = () => {};
  const reached = new Promise<void>((resolve) => {
    isReached = resolve;
  });
  onTestFinished(open);
  return {
    open,
    /** Resolves when somebody is held up. */
    reached,
    pace: () => {
      isReached();
      return opened;
    },
  };
}

/** A database with three segments, of which a fourth makes one. */
async function beforeMerge() {
  const db = aDatabase();
  for (const number of [1, 2, 3]) {
    await putPapers(db, [numbered(number)]);
    await indexerOf(db).update();
  }
  return db;
}

describe('who asks a question', () => {
  it('gets the few papers that wait, and does not wait for a merge', async () => {
    const db = await beforeMerge();
    const gate = aGate();
    const indexer = indexerOf(db, { pace: gate.pace });
    await putPapers(db, [numbered(4)]);
    // Its patience has no end, so that nothing here depends on how fast this machine is.
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await indexer.ready();
    vi.useRealTimers();
    expect((await idsOf(searchOf(db), 'agents')).length).toBe(4);
    expect((await segmentsOf(db)).length).toBe(4);
    gate.open();
    // It has been merged all the same.
    await expect.poll(async () => (await segmentsOf(db)).length).toBe(1);
  });

  it('gets what is there while somebody else merges', async () => {
    const db = await beforeMerge();
    const gate = aGate();
    await putPapers(db, [numbered(4)]);
    const merging = indexerOf(db, { pace: gate.pace }).update();
    await gate.reached;
    await putPapers(db, [numbered(5)]);
    await indexerOf(db).ready();
    expect((await idsOf(searchOf(db), 'agents')).length).toBe(4);
    gate.open();
    await merging;
    await expect.poll(() => idsOf(searchOf(db), 'kind5')).toEqual(['2605.00005']);
  });

  it('gets what is there when nothing can be written', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
    const db = await beforeMerge();
    await putPapers(db, [numbered(4)]);
    fillDisk('searchChunks');
    await indexerOf(db).ready();
    expect(reported).toHaveBeenCalled();
    expect((await idsOf(searchOf(db), 'agents')).length).toBe(3);
  });
});

describe('the background, when nothing can be written,', () => {
  const noModel = async () => null;
  const twins = [1, 2].map((number) => numbered(number, { keywords: ['notebooks', 'recall'] }));

  it('searches in what is there, and tells what is related', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const store = await storeWith(...twins);
    await indexerOf(store.db).update();
    await putPapers(store.db, [numbered(3)]);
    fillDisk('searchChunks');
    const service = createSearchService(store, createTurns(), noModel);
    expect((await service.search('agents', {})).hits.map(({ paper }) => paper.id).sort()).toEqual(
      twins.map(({ id }) => id),
    );
    expect((await service.related('2605.00001')).map(({ paper }) => paper.id)).toEqual(['2605.00002']);
  });

  it('finds nothing where there is no index yet, and does not fail', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const store = aStore();
    await putPapers(store.db, twins);
    fillDisk('searchChunks');
    const service = createSearchService(store, createTurns(), noModel);
    expect((await service.search('agents', {})).total).toBe(0);
  });
});
