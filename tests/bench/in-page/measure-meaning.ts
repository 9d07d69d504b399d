import { createModelLoader } from '@/lib/meaning';
import { relatedPapers, relatedSignals } from '@/lib/related';
import { living } from '@/lib/search/conditions';
import { idOf } from '@/lib/search/segment/view';
import { PaperglossDatabase } from '@/lib/store/database';
import { createMeaningSource } from '@/lib/store/meaning-source';
import { openSearchIndex, readSearchState, searchSources } from '@/lib/store/search-index';
import { createVectorMaker } from '@/lib/store/search-vectors';
import type { Asked } from './measure-search';

const db = new PaperglossDatabase('bench');
const index = openSearchIndex(db);
const loadModel = createModelLoader(async () => (await fetch('/meaning.bin')).arrayBuffer());
const meaning = createMeaningSource(db, loadModel);

/** Makes the vectors of all papers of the index; in milliseconds, what loading the model takes and what the vectors do. */
export async function embedAll(): Promise<{ load: number; took: number }> {
  const start = performance.now();
  const model = await loadModel();
  const loaded = performance.now();
  await createVectorMaker(db, index, { shipped: model?.id ?? 0, loadModel, pace: () => undefined }).update();
  const segments = (await readSearchState(db))?.segments ?? [];
  if (!segments.length || segments.some(({ vectors }) => vectors !== model?.id)) throw new Error('Vectors are missing');
  return { load: loaded - start, took: performance.now() - loaded };
}

/** The papers near each of these, by all signals there are, and the milliseconds that each took. */
export async function nearest(ids: readonly string[], most: number, byMeaning: boolean): Promise<Asked[]> {
  const sources = searchSources(db, async () => []);
  const signals = relatedSignals(index, byMeaning ? { ...sources, meaning } : sources);
  return each(ids, async (id) => {
    const paper = await db.papers.get(id);
    const near = paper ? await relatedPapers(paper, signals, sources.papers, most) : [];
    return near.map((row) => row.paper.id);
  });
}

/** The papers nearest in meaning to each of these texts, whether or not they have its words. */
export const meant = (texts: readonly string[], most: number): Promise<Asked[]> =>
  each(texts, (text) =>
    index.ask(async (view) =>
      (await meaning.near(view, { text }, { most, among: living(view) })).map((document) => idOf(view, document)),
    ),
  );

async function each(questions: readonly string[], answer: (question: string) => Promise<string[]>): Promise<Asked[]> {
  const answers: Asked[] = [];
  for (const question of questions) {
    const start = performance.now();
    const found = await answer(question);
    answers.push({ took: performance.now() - start, found });
  }
  return answers;
}
