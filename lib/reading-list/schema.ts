import * as v from 'valibot';
import { canonicalArxivId } from '@/lib/links';
import type { Paper } from '@/lib/paper/paper';
import { READING_STATUSES, type ReadingListEntry } from './entry';

// What cannot be read of an entry is unknown, and the entry stays: nobody else has it. Unknown fields stay, too: a newer
// version may have written them.
const text = v.fallback(v.string(), '');
const known = v.fallback(v.nullable(v.string()), null);
const count = v.fallback(v.nullable(v.number()), null);
const texts = v.fallback(v.array(v.string()), []);
const instant = v.pipe(
  v.string(),
  v.check((date) => !Number.isNaN(Date.parse(date))),
);

const SavedPaper = v.looseObject({
  id: v.pipe(
    v.string(),
    v.check((id) => canonicalArxivId(id)?.id === id),
  ),
  title: v.string(),
  abstract: text,
  authors: texts,
  publishedAt: known,
  digestDate: known,
  upvotes: count,
  upvoteHistory: v.fallback(v.array(v.tuple([v.string(), v.number()])), []),
  comments: count,
  githubRepo: known,
  githubStars: count,
  projectPage: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^https?:/), v.url())), null),
  models: texts,
  datasets: texts,
  spaces: texts,
  organization: v.fallback(v.nullable(v.object({ name: v.string(), fullname: v.string() })), null),
  summary: known,
  keywords: texts,
  version: count,
  withdrawnAt: known,
  source: v.fallback(v.picklist(['starter', 'digest', 'fetched']), 'fetched'),
}) satisfies v.GenericSchema<unknown, Paper>;

const Entry = v.pipe(
  v.looseObject({
    id: v.string(),
    status: v.fallback(v.picklist(READING_STATUSES), 'to-read'),
    tags: texts,
    note: text,
    savedAt: instant,
    updatedAt: instant,
    paper: SavedPaper,
  }),
  v.check(({ id, paper }) => id === paper.id),
);

/** The entry that something stored by whatever version is, in today's shape; `null` when it is none. */
export function readEntry(stored: unknown): ReadingListEntry | null {
  const read = v.safeParse(Entry, stored);
  return read.success ? read.output : null;
}
