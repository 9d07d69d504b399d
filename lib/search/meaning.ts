import type { MeaningModel } from '@/lib/meaning';
import { packId } from './segment/columns';
import { type IndexView, idOf } from './segment/view';

/** Finds papers by what they mean. */
export interface MeaningSource {
  /** The model that tells it; `null` where there is none that can be used. */
  model(): Promise<MeaningModel | null>;
  /**
   * The documents nearest in meaning to a text, or to what some documents have in common, nearest first; never these
   * documents. None where nothing is known of what they mean.
   *
   * @param among 1 for each document that may be found
   */
  near(view: IndexView, to: { text: string } | { documents: readonly number[] }, wanted: NearWanted): Promise<number[]>;
}

export interface NearWanted {
  most: number;
  among: Uint8Array;
}

/** So many papers are like one. */
const MOST_LIKE = 100;

/** Of the documents in `among`, those that are like the papers with these ids, nearest first; none for an unknown id. */
export async function nearOnes(
  view: IndexView,
  source: MeaningSource | undefined,
  ids: readonly string[],
  among: Uint8Array,
): Promise<number[]> {
  const known = documentsOf(view, ids);
  const documents = ids.flatMap((id) => known.get(id) ?? []);
  if (!source || documents.length < ids.length) return [];
  return source.near(view, { documents }, { most: MOST_LIKE, among });
}

/** Where papers stand in the index, by id. */
export function documentsOf(view: IndexView, ids: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const packed = new Set(ids.map(packId));
  for (const [document, number] of view.columns.ids.entries())
    if (packed.has(number) && !view.dead[document]) found.set(idOf(view, document), document);
  const odd = new Set(ids.filter((id) => packId(id) === null));
  if (!odd.size) return found;
  for (const { base, head } of view.segments)
    for (const [local, id] of Object.entries(head.oddIds))
      if (odd.has(id) && !view.dead[base + Number(local)]) found.set(id, base + Number(local));
  return found;
}
