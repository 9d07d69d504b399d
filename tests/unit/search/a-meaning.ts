import { createVectorIndex, type MeaningModel } from '@/lib/meaning';
import type { Paper } from '@/lib/paper/paper';
import type { MeaningSource } from '@/lib/search';
import { idOf } from '@/lib/search/segment/view';

/** Papers less near than that have nothing to do with each other. */
const LEAST = 0.3;

/** What these papers mean by a model, made anew for each question. */
export function meaningOf(papers: readonly Paper[], model: MeaningModel | null): MeaningSource {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return {
    model: async () => model,
    async near(view, to, { most, among }) {
      if (!model) return [];
      const vectors = new Int8Array(view.documents * model.dims);
      for (let document = 0; document < view.documents; document++) {
        const paper = byId.get(idOf(view, document));
        const vector = paper && model.embedPaper(paper);
        if (vector) vectors.set(vector, document * model.dims);
      }
      // Of several documents, the first stands for them all.
      const [first = 0] = 'text' in to ? [] : to.documents;
      const vector =
        'text' in to ? model.embedText(to.text) : vectors.slice(first * model.dims, (first + 1) * model.dims);
      const others = 'text' in to ? among : among.map((flag, i) => (to.documents.includes(i) ? 0 : flag));
      if (!vector) return [];
      return createVectorIndex(vectors, model.dims)
        .nearest(vector, most, others)
        .flatMap(({ position, nearness }) => (nearness > LEAST ? [position] : []));
    },
  };
}
