import { describe, expect, it, vi } from 'vitest';
import type { LoadModel, MeaningModel } from '@/lib/meaning';
import { living } from '@/lib/search/conditions';
import { idOf } from '@/lib/search/segment/view';
import type { PaperglossDatabase } from '@/lib/store/database';
import { createMeaningSource } from '@/lib/store/meaning-source';
import { putPapers } from '@/lib/store/papers';
import { openSearchIndex, readSearchState } from '@/lib/store/search-index';
import type { SearchState } from '@/lib/store/search-tables';
import { createVectorMaker } from '@/lib/store/search-vectors';
import { eraseDigest } from '@/lib/store/sync-state';
import { aModel } from '../meaning/a-model';
import { aDatabase } from './a-database';
import { idsOf, indexerOf, numbered, searchOf, segmentsOf } from './an-index';

const FIELDS = [
  ['forget', 'unlearn', 'erase'],
  ['robot', 'leg', 'arm'],
  ['weather', 'rain', 'storm'],
];
const MODEL = aModel(FIELDS);

const FORGET = numbered(1, { title: 'Forget' });
const ROBOT = numbered(2, { title: 'Robot' });
const ERASE = numbered(3, { title: 'Erase' });
const RAIN = numbered(4, { title: 'Rain' });

/** Writes papers and takes them up, each list as a segment. */
async function take(db: PaperglossDatabase, ...lists: (typeof FORGET)[][]): Promise<void> {
  for (const papers of lists) {
    await putPapers(db, papers);
    await indexerOf(db).update();
  }
}

/** Makes vectors in a context of its own. */
const make = (
  db: PaperglossDatabase,
  model: MeaningModel | null = MODEL,
  pace = (): Promise<void> | undefined => undefined,
) =>
  createVectorMaker(db, openSearchIndex(db), { shipped: model?.id ?? 7, loadModel: async () => model, pace }).update();

const sourceOf = (db: PaperglossDatabase, loadModel: LoadModel = async () => MODEL) =>
  createMeaningSource(db, loadModel);

/** The ids of the papers nearest to a text, the nearest first. */
const near = (db: PaperglossDatabase, text: string, source = sourceOf(db)): Promise<string[]> =>
  openSearchIndex(db).ask(async (view) =>
    (await source.near(view, { text }, { most: 10, among: living(view) })).map((document) => idOf(view, document)),
  );

const chunksOfVectors = async (db: PaperglossDatabase) =>
  (await db.searchChunks.toCollection().primaryKeys()).filter((name) => name.includes('/v'));

/** The papers for which a model is asked for a vector from now on, by title. */
function titlesEmbedded(model = MODEL): string[] {
  const titles: string[] = [];
  const { embedPaper } = model;
  vi.spyOn(model, 'embedPaper').mockImplementation((paper) => {
    titles.push(paper.title);
    return embedPaper(paper);
  });
  return titles;
}

describe('vectors of papers', () => {
  it('are made for segments that have none, and found', async () => {
    const db = aDatabase();
    await take(db, [FORGET, ROBOT], [ERASE, RAIN]);
    expect(await near(db, 'unlearn')).toEqual([]);
    await make(db);
    expect((await segmentsOf(db)).map(({ vectors }) => vectors)).toEqual([7, 7]);
    expect((await near(db, 'unlearn')).sort()).toEqual([FORGET.id, ERASE.id]);
    expect(await near(db, 'leg')).toEqual([ROBOT.id]);
  });

  it('are found by who looked before they were made', async () => {
    const db = aDatabase();
    const source = sourceOf(db);
    await take(db, [FORGET]);
    expect(await near(db, 'unlearn', source)).toEqual([]);
    await make(db);
    expect(await near(db, 'unlearn', source)).toEqual([FORGET.id]);
  });

  it('are made for new papers only', async () => {
    const db = aDatabase();
    await take(db, [FORGET]);
    await make(db);
    await take(db, [ERASE]);
    const embedded = titlesEmbedded();
    await make(db);
    expect(embedded).toEqual(['Erase']);
    expect((await near(db, 'unlearn')).sort()).toEqual([FORGET.id, ERASE.id]);
  });

  it('are carried over when segments are merged, and nothing is made but what was missing', async () => {
    const db = aDatabase();
    await take(db, [FORGET], [ROBOT], [ERASE]);
    await make(db);
    const embedded = titlesEmbedded();
    // The fourth segment makes all of them one.
    await take(db, [RAIN]);
    expect(await segmentsOf(db)).toMatchObject([{ documents: 4 }]);
    await make(db);
    expect(embedded).toEqual(['Rain']);
    expect((await near(db, 'unlearn')).sort()).toEqual([FORGET.id, ERASE.id]);
    expect(await near(db, 'storm')).toEqual([RAIN.id]);
  });

  it('are there at once where all of the merged segments had them', async () => {
    const db = aDatabase();
    await take(db, [FORGET, ROBOT]);
    await make(db);
    const embedded = titlesEmbedded();
    // Of the first segment more than four tenths are no more true: it is written anew without them.
    await take(db, [{ ...ROBOT, title: 'Rain' }]);
    const [written] = await segmentsOf(db);
    expect(written).toMatchObject({ documents: 1 });
    expect((await segmentsOf(db)).map(({ vectors }) => vectors).sort()).toEqual([7, undefined]);
    expect(await near(db, 'unlearn')).toEqual([FORGET.id]);
    expect(embedded).toEqual([]);
  });

  it('are made anew for another model, and those before go', async () => {
    const db = aDatabase();
    await take(db, [FORGET, ROBOT], [ERASE]);
    await make(db);
    const other = aModel([['robot', 'forget'], ['erase']], 8);
    await make(db, other);
    expect((await segmentsOf(db)).map(({ vectors }) => vectors)).toEqual([8, 8]);
    expect((await chunksOfVectors(db)).map((name) => name.split('/')[1])).toEqual(['v8-0', 'v8-0']);
    const source = sourceOf(db, async () => other);
    expect((await near(db, 'robot', source)).sort()).toEqual([FORGET.id, ROBOT.id]);
    expect(await near(db, 'robot')).toEqual([]);
  });

  it('of two models are not mixed in a merge', async () => {
    const db = aDatabase();
    await take(db, [FORGET], [ROBOT]);
    await make(db);
    await take(db, [ERASE]);
    const other = aModel([['forget'], ['erase', 'robot'], ['rain']], 8);
    // The worker dies when the first segment has vectors of the other model.
    let segments = 0;
    await make(db, other, () => {
      if (++segments > 1) throw new Error('the worker is gone');
      return undefined;
    }).catch(() => {});
    expect((await segmentsOf(db)).map(({ vectors }) => vectors)).toEqual([8, 7, undefined]);
    await take(db, [RAIN]);
    await make(db, other);
    const source = sourceOf(db, async () => other);
    expect((await near(db, 'robot', source)).sort()).toEqual([ROBOT.id, ERASE.id]);
    expect(await near(db, 'forget', source)).toEqual([FORGET.id]);
  });

  it('are never of what a paper was before', async () => {
    const db = aDatabase();
    const source = sourceOf(db);
    await take(db, [FORGET, ERASE, RAIN]);
    await make(db);
    await take(db, [{ ...FORGET, title: 'Robot' }]);
    expect(await near(db, 'unlearn', source)).toEqual([ERASE.id]);
    await make(db);
    expect(await near(db, 'unlearn', source)).toEqual([ERASE.id]);
    expect(await near(db, 'leg', source)).toEqual([FORGET.id]);
  });

  it('of papers that are no more find nothing', async () => {
    const db = aDatabase();
    const source = sourceOf(db);
    await take(db, [FORGET, ERASE, RAIN]);
    await make(db);
    await db.papers.delete(FORGET.id);
    await db.state.put({ ...((await readSearchState(db)) as SearchState), checkedAt: 0 });
    await indexerOf(db).check();
    expect(await near(db, 'unlearn', source)).toEqual([ERASE.id]);
    await eraseDigest(db);
    expect(await near(db, 'unlearn', source)).toEqual([]);
    await take(db, [ROBOT]);
    await make(db);
    expect(await near(db, 'unlearn', source)).toEqual([]);
    expect(await near(db, 'leg', source)).toEqual([ROBOT.id]);
  });

  it('of a paper that means nothing to the model find nothing, and are made once', async () => {
    const db = aDatabase();
    await take(db, [numbered(9, { title: 'Qwertyuiop' }), FORGET]);
    await make(db);
    expect(await near(db, 'unlearn')).toEqual([FORGET.id]);
    const embedded = titlesEmbedded();
    await make(db);
    expect(embedded).toEqual([]);
  });
});

describe('a maker that dies half way', () => {
  it('leaves the segments that are done, and the next goes on', async () => {
    const db = aDatabase();
    await take(db, [FORGET], [ROBOT], [ERASE]);
    let papers = 0;
    const dies = () => {
      if (++papers > 2) throw new Error('the worker is gone');
      return undefined;
    };
    await expect(make(db, MODEL, dies)).rejects.toThrow('the worker is gone');
    expect((await segmentsOf(db)).map(({ vectors }) => vectors)).toEqual([7, 7, undefined]);
    expect(await near(db, 'unlearn')).toEqual([FORGET.id]);
    const embedded = titlesEmbedded();
    await make(db);
    expect(embedded).toEqual(['Erase']);
    expect((await near(db, 'unlearn')).sort()).toEqual([FORGET.id, ERASE.id]);
  });

  it('has its chunks used by the next one, when only the note of them is missing', async () => {
    const db = aDatabase();
    await take(db, [FORGET, ERASE]);
    await make(db);
    const state = (await readSearchState(db)) as SearchState;
    await db.state.put({ ...state, segments: state.segments.map(({ vectors, ...segment }) => segment) });
    const embedded = titlesEmbedded();
    await make(db);
    expect(embedded).toEqual([]);
    expect((await near(db, 'unlearn')).sort()).toEqual([FORGET.id, ERASE.id]);
  });
});

describe('vectors that are', () => {
  const damages: Record<string, (db: PaperglossDatabase, chunk: string) => Promise<unknown>> = {
    missing: (db, chunk) => db.searchChunks.delete(chunk),
    damaged: async (db, chunk) => {
      const bytes = (await db.searchChunks.get(chunk)) as Uint8Array;
      bytes[9] = (bytes[9] as number) ^ 1;
      await db.searchChunks.put(bytes, chunk);
    },
  };

  it.each(Object.keys(damages))('%s are made anew, and meanwhile the rest answers', async (how) => {
    const db = aDatabase();
    const source = sourceOf(db);
    await take(db, [FORGET], [ERASE]);
    await make(db);
    const [first] = await segmentsOf(db);
    await damages[how]?.(db, `${first?.name}/v7-0`);
    expect(await near(db, 'unlearn', source)).toEqual([ERASE.id]);
    expect(await idsOf(searchOf(db), 'forget')).toEqual([FORGET.id]);
    const embedded = titlesEmbedded();
    await make(db);
    expect(embedded).toEqual(['Forget']);
    expect((await near(db, 'unlearn', source)).sort()).toEqual([FORGET.id, ERASE.id]);
  });

  it('damaged are left out of a merge, and made anew after it', async () => {
    const db = aDatabase();
    await take(db, [FORGET], [ROBOT], [ERASE]);
    await make(db);
    const [first] = await segmentsOf(db);
    await damages.damaged?.(db, `${first?.name}/v7-0`);
    await take(db, [RAIN]);
    const embedded = titlesEmbedded();
    await make(db);
    expect(embedded.sort()).toEqual(['Forget', 'Rain']);
    expect((await near(db, 'unlearn')).sort()).toEqual([FORGET.id, ERASE.id]);
  });
});

describe('without a model', () => {
  it('nothing is made, words answer, and no paper is like another', async () => {
    const db = aDatabase();
    await take(db, [{ ...FORGET, title: 'Forget Everything' }, ERASE]);
    await make(db, null);
    expect(await chunksOfVectors(db)).toEqual([]);
    const search = searchOf(
      db,
      sourceOf(db, async () => null),
    );
    const answer = await search.search('forget everything', { meaning: true });
    expect(answer.hits.map(({ paper }) => paper.id)).toEqual([FORGET.id]);
    expect(answer.near).toEqual([]);
    expect(await idsOf(search, `like:${FORGET.id}`)).toEqual([]);
  });

  it('vectors that were made before are left for the day it is back', async () => {
    const db = aDatabase();
    await take(db, [FORGET, ERASE]);
    await make(db);
    await make(db, null);
    expect(
      await near(
        db,
        'unlearn',
        sourceOf(db, async () => null),
      ),
    ).toEqual([]);
    expect((await near(db, 'unlearn')).sort()).toEqual([FORGET.id, ERASE.id]);
  });
});
