import { rising } from '@/lib/paper/trend';
import type { ReadPapers } from './read-once';
import { dayOf } from './segment/document';
import { type IndexView, idOf } from './segment/view';

/** Older papers are not asked about any more, so nobody knows whether they rise. */
const TREND_DAYS = 30;
/** So many of the recent ones are looked at. */
const MOST_RECENT = 300;

/** The newest first; of one day, the most upvoted. */
export function byDate({ columns }: IndexView, documents: Uint32Array): Uint32Array {
  const { days, upvotes } = columns;
  return documents
    .slice()
    .sort(
      (a, b) => (days[b] as number) - (days[a] as number) || (upvotes[b] as number) - (upvotes[a] as number) || a - b,
    );
}

/** The most upvoted first; of equal ones, the newest. */
export function byUpvotes({ columns }: IndexView, documents: Uint32Array): Uint32Array {
  const { days, upvotes } = columns;
  return documents
    .slice()
    .sort(
      (a, b) => (upvotes[b] as number) - (upvotes[a] as number) || (days[b] as number) - (days[a] as number) || a - b,
    );
}

/** Those that rise now, the fastest first (see lib/paper/trend), then the rest by upvotes. */
export async function byTrend(
  view: IndexView,
  documents: Uint32Array,
  papers: ReadPapers,
  today: string,
): Promise<Uint32Array> {
  const first = dayOf(today) - TREND_DAYS;
  const all = byUpvotes(view, documents);
  const recent = all.filter((document) => (view.columns.digestDays[document] as number) > first).slice(0, MOST_RECENT);
  const ids = [...recent].map((document) => idOf(view, document));
  const documentOf = new Map(ids.map((id, i) => [id, recent[i] as number]));
  const found = await papers(ids);
  const risen = rising(
    found.filter((paper) => paper !== undefined),
    today,
  ).flatMap(({ paper }) => documentOf.get(paper.id) ?? []);
  const isRisen = new Set(risen);
  return Uint32Array.from([...risen, ...all.filter((document) => !isRisen.has(document))]);
}
