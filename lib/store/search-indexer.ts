import { liveQuery } from 'dexie';
import type { Pace } from '@/lib/search/segment/merge';
import type { PaperglossDatabase } from './database';
import { isIndexBehind, openSearchIndex, readSearchState } from './search-index';
import { createMender } from './search-mend';
import { createMerger } from './search-merge';
import { queuedRows } from './search-queue';
import type { QueueRow } from './search-tables';
import { createTakeUp, type InSlices } from './search-take-up';

/** Held by the one context that writes the index. */
const INDEX_LOCK = 'papergloss-search-index';
/** So few papers are waited for by who asks a question. */
const FEW = 400;
/** For so long. */
const PATIENCE_MS = 200;
/** While papers pour in, they are taken up together. */
const GATHER_MS = 300;

/** How the indexer shares the thread. */
export interface IndexerTurns {
  inSlices: InSlices;
  pace: Pace;
}

export type SearchIndexer = ReturnType<typeof createSearchIndexer>;

/**
 * Keeps the search index as the papers are: takes up those in the queue as a new segment, in which they win over what
 * older ones say of them, and merges segments when there are many. Which segments the index consists of changes in one
 * transaction with what that makes true or untrue, so that searches find every paper once, wherever this worker dies.
 */
export function createSearchIndexer(db: PaperglossDatabase, { inSlices, pace }: IndexerTurns) {
  const index = openSearchIndex(db);
  const { mend, compare } = createMender(db, index, pace);
  const { nextRows, takeUp } = createTakeUp(db, index, inSlices);
  const { mergeMany, sweep } = createMerger(db, index, pace);
  let catchingUp: Promise<void> | null = null;

  /**
   * Brings the index up to date, unless another context does already: then when that is done.
   *
   * @param whenTaken is called when no paper waits any more, and only the upkeep is left
   */
  const update = (whenTaken = () => {}): Promise<void> =>
    navigator.locks.request(INDEX_LOCK, async () => {
      await mend();
      await takeUpAll(whenTaken);
    });

  /** Finds out what the index lacks, however that came, and brings it up to date; once a day at most. */
  const check = (): Promise<void> =>
    navigator.locks.request(INDEX_LOCK, async () => {
      if (await compare()) await takeUpAll();
    });

  async function takeUpAll(whenTaken = () => {}): Promise<void> {
    for (let rows = await nextRows(); rows.length; ) {
      await takeUp(rows);
      rows = await nextRows();
      // Not all at once in the end: a search reads every segment there is.
      if (rows.length) await mergeMany(false);
    }
    whenTaken();
    await mergeMany(true);
    await sweep();
  }

  /** Resolves once no paper waits any more, or none can be taken up. */
  function catchUp(): Promise<void> {
    catchingUp ??= new Promise<void>((resolve) => {
      update(resolve).catch(logFailure).finally(resolve);
    }).finally(() => {
      catchingUp = null;
    });
    return catchingUp;
  }

  /** Whether the index can be had in no time to speak of, and is not there yet. */
  async function isNearlyThere(): Promise<boolean> {
    if ((await readSearchState(db)) === undefined) return (await db.papers.limit(FEW).count()) < FEW;
    const rows = (await queuedRows(db).limit(FEW).toArray()) as QueueRow[];
    const papers = rows.reduce((sum, { ids }) => sum + ids.length, 0);
    return papers > 0 && papers < FEW;
  }

  return {
    /** Brings the index up to date. */
    update: () => update(),

    check,

    /** Waits for the index where that takes no time to speak of. Never fails: otherwise, what is there answers. */
    async ready(): Promise<void> {
      try {
        if (await isNearlyThere())
          await Promise.race([catchUp(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
      } catch (error) {
        logFailure(error);
      }
    },

    /**
     * Follows the queue for as long as this worker lives.
     *
     * @param then what is done next, each time that the index has been brought up to date
     */
    listen(then: () => Promise<void> = async () => {}): void {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const soon = () => {
        clearTimeout(timer);
        timer = setTimeout(() => void update().then(check).then(then).catch(logFailure), GATHER_MS);
      };
      liveQuery(() => isIndexBehind(db)).subscribe((isBehind) => {
        if (isBehind) soon();
      });
      // What the worker before this one could not sweep up.
      soon();
    },
  };
}

function logFailure(error: unknown): void {
  console.error('Papergloss: the index is not up to date', error);
}
