import * as v from 'valibot';
import { canonicalArxivId } from '@/lib/links';
import { READING_STATUSES, type ReadingListEntry } from '@/lib/reading-list/entry';
import { readEntry } from '@/lib/reading-list/schema';
import { CARD_PARTS, type MessageData, type MessageType } from './protocol';

const Nothing = v.pipe(
  v.optional(v.object({}), {}),
  v.transform((): Record<string, never> => ({})),
);
/** Any way to write an arXiv id; becomes the canonical one. */
const PaperId = v.pipe(
  v.string(),
  v.maxLength(100),
  v.transform((id) => canonicalArxivId(id)?.id),
  v.string('not an arXiv id'),
);
const Link = v.pipe(v.string(), v.maxLength(4096));
const Links = v.pipe(v.array(Link), v.maxLength(1000));
const Limit = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)));

const Entry = v.pipe(
  v.unknown(),
  v.transform(readEntry),
  v.custom<ReadingListEntry>((entry) => entry !== null, 'not an entry of the reading list'),
);

/** What each message must carry. A content script's page may be hostile: nothing is taken as it comes. */
export const MESSAGE_SCHEMAS: { [T in MessageType]: v.GenericSchema<unknown, MessageData<T>> } = {
  'papers.find': v.object({ links: Links }),
  'papers.known': v.object({ keys: Links }),
  'papers.related': v.object({ id: PaperId, limit: Limit }),
  'papers.search': v.object({
    query: v.pipe(v.string(), v.maxLength(500)),
    limit: Limit,
    offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  'papers.fetch': v.object({ id: PaperId }),
  'papers.version': v.object({ id: PaperId }),
  'digest.erase': Nothing,
  'sync.now': Nothing,
  'sync.status': Nothing,
  'readingList.set': v.object({
    id: PaperId,
    status: v.picklist(READING_STATUSES),
    tags: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(50))),
    note: v.optional(v.pipe(v.string(), v.maxLength(100_000))),
  }),
  'readingList.restore': v.object({ entry: Entry }),
  'readingList.remove': v.object({ id: PaperId }),
  'readingList.list': Nothing,
  'card.open': v.object({
    key: Link,
    version: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
    hasCard: v.boolean(),
  }),
  'card.bring': v.object({ part: v.picklist(CARD_PARTS) }),
  'card.settings': Nothing,
  'page.changed': Nothing,
  'page.marks': v.object({ shown: v.boolean() }),
};
