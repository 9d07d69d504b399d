import { type MeaningSource, nearOnes } from './meaning';
import type { Condition } from './query/types';
import type { GuessWhen } from './rank/meanings';
import type { ChunkReader } from './segment/chunks';
import { hasCode, packId } from './segment/columns';
import { type IndexView, idOf } from './segment/view';
import type { SavedPapers } from './types';
import { documentsWith } from './with-words';

/** What conditions ask of, beside the index. */
export interface ConditionSources {
  reader: ChunkReader;
  saved: () => Promise<SavedPapers>;
  idsOfKey: (key: string) => Promise<readonly string[]>;
  meaning?: MeaningSource | undefined;
}

/** 1 for each document that is true, meets all that is required and nothing of what is excluded. */
export async function allowedDocuments(
  view: IndexView,
  sources: ConditionSources,
  required: readonly Condition[],
  excluded: readonly Condition[],
): Promise<Uint8Array> {
  const allowed = living(view);
  const conditions = [
    ...required.map((condition) => ({ condition, wanted: 1 })),
    ...excluded.map((condition) => ({ condition, wanted: 0 })),
  ];
  for (const { condition, wanted } of conditions) {
    // What nobody wants is what was typed: papers that may mean something else stay.
    const meets = await documentsMeeting(view, sources, condition, wanted ? 'unknown' : 'never');
    for (let document = 0; document < allowed.length; document++)
      if ((meets[document] ? 1 : 0) !== wanted) allowed[document] = 0;
  }
  return allowed;
}

/** 1 for each document that is still true. */
export const living = (view: IndexView): Uint8Array => marked(view, (document) => !view.dead[document]);

/** 1 for each document that meets the condition. */
async function documentsMeeting(
  view: IndexView,
  sources: ConditionSources,
  condition: Condition,
  guess: GuessWhen,
): Promise<Uint8Array> {
  const { columns } = view;
  switch (condition.kind) {
    case 'words':
      return documentsWith(view, sources.reader, condition, guess);
    case 'code':
      return marked(view, (document) => hasCode(columns, document));
    case 'upvotes':
    case 'comments': {
      const column = columns[condition.kind];
      return marked(view, (document) => isWithin(column[document] as number, condition));
    }
    case 'date':
    case 'digest': {
      const days = condition.kind === 'date' ? columns.days : columns.digestDays;
      return marked(view, (document) => days[document] !== 0 && isWithin(days[document] as number, condition));
    }
    case 'saved': {
      const saved = await sources.saved();
      const { status } = condition;
      return withIds(
        view,
        [...saved].flatMap(([id, entry]) => (status === null || entry.status === status ? [id] : [])),
      );
    }
    case 'tag': {
      const saved = await sources.saved();
      const hasTag = (tags: readonly string[]) => tags.some((tag) => tag.toLowerCase() === condition.tag);
      return withIds(
        view,
        [...saved].flatMap(([id, { tags }]) => (hasTag(tags) ? [id] : [])),
      );
    }
    case 'id':
      return condition.isOpen
        ? marked(view, (document) => idOf(view, document).startsWith(condition.id))
        : withIds(view, [condition.id]);
    case 'key':
      return withIds(view, await sources.idsOfKey(condition.key));
    case 'like': {
      const meets = new Uint8Array(view.documents);
      for (const document of await nearOnes(view, sources.meaning, [condition.id], living(view))) meets[document] = 1;
      return meets;
    }
  }
}

const isWithin = (value: number, { from, to }: { from: number | null; to: number | null }) =>
  (from === null || value >= from) && (to === null || value <= to);

function marked(view: IndexView, isMet: (document: number) => boolean): Uint8Array {
  const meets = new Uint8Array(view.documents);
  for (let document = 0; document < meets.length; document++) if (isMet(document)) meets[document] = 1;
  return meets;
}

/** 1 for each document of these papers; the column of ids is compared, not the ids themselves. */
export function withIds(view: IndexView, ids: readonly string[]): Uint8Array {
  const packed = new Set(ids.map(packId));
  const odd = new Set(ids.filter((id) => packId(id) === null));
  const meets = marked(view, (document) => packed.has(view.columns.ids[document] as number));
  if (!odd.size) return meets;
  for (const { base, head } of view.segments)
    for (const [local, id] of Object.entries(head.oddIds)) if (odd.has(id)) meets[base + Number(local)] = 1;
  return meets;
}
