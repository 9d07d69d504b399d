import { type Carrier, cosine, type MeaningModel } from '@/lib/meaning';
import type { Paper } from '@/lib/paper/paper';
import type { MeaningSource, OpenIndex } from '@/lib/search';
import { living } from '@/lib/search/conditions';
import { documentsOf } from '@/lib/search/meaning';
import type { Pace } from '@/lib/search/segment/merge';
import { idOf } from '@/lib/search/segment/view';
import { NOTHING, type Signal } from './signal';

/** Of the nearness, what words must carry that the paper itself does not have: with less, its own words tell as much. */
const OTHER_WORDS = 0.35;
/** Words that are named. */
const MOST_NAMED = 3;

/** Papers that mean something alike, in whatever words; none where there is no model. */
export function nearMeaning(index: OpenIndex, source: MeaningSource, pace: Pace): Signal {
  return {
    bring: ({ id }, most) =>
      index.ask(async (view) => {
        const documents = [...documentsOf(view, [id]).values()];
        if (!documents.length) return [];
        const near = await source.near(view, { documents }, { most, among: living(view) });
        return near.map((document) => idOf(view, document));
      }),
    async compare(paper, others) {
      const model = await source.model();
      const vector = model?.embedPaper(paper);
      if (!model || !vector) return others.map(() => NOTHING);
      const roots = new Set(model.carriers(paper, vector).map(({ root }) => root));
      const likenesses = [];
      for (const other of others) {
        const theirs = model.embedPaper(other);
        const nearness = theirs ? Math.max(0, cosine(vector, theirs)) : 0;
        likenesses.push({ nearness, reason: () => reasonOf(model, other, vector, roots) });
        const turn = pace();
        if (turn) await turn;
      }
      return likenesses;
    },
  };
}

/** Names the words of the other paper by which the two are near, where they are not words of both. */
function reasonOf(model: MeaningModel, other: Paper, vector: Int8Array, roots: ReadonlySet<string>): string | null {
  const carriers = model.carriers(other, vector).filter(({ part }) => part > 0);
  const partOf = (some: readonly Carrier[]) => some.reduce((sum, { part }) => sum + part, 0);
  const others = carriers.filter(({ root }) => !roots.has(root));
  if (partOf(others) < OTHER_WORDS * partOf(carriers)) return null;
  return `near in meaning: ${others
    .slice(0, MOST_NAMED)
    .map(({ word }) => word)
    .join(', ')}`;
}
