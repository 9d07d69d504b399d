import { XMLParser } from 'fast-xml-parser';
import * as v from 'valibot';
import { Instant, listOf, maybe } from './schema';

/** One paper as arXiv's API tells it, as far as we use it. */
const AtomEntry = v.object({
  /** `http://arxiv.org/abs/2308.00352v7`; of an error, an address of another kind. */
  id: v.string(),
  title: v.string(),
  /** The abstract. */
  summary: maybe(v.string()),
  author: listOf(v.object({ name: v.string() })),
  /** When the first version came. */
  published: maybe(Instant),
});
export type AtomEntry = v.InferOutput<typeof AtomEntry>;

const AtomFeed = v.object({ feed: v.object({ entry: v.optional(v.array(v.unknown()), []) }) });

/** arXiv declares no document type, and what one may declare (entities) is nothing that we want to expand. */
const DOCTYPE = /<!DOCTYPE/i;

/** The entries of a feed, `null` for each that is none. `null` for what is no feed. */
export function readFeed(text: string): (AtomEntry | null)[] | null {
  if (DOCTYPE.test(text)) return null;
  const parsed = v.safeParse(AtomFeed, parseXml(text));
  if (!parsed.success) return null;
  return parsed.output.feed.entry.map((entry) => {
    const read = v.safeParse(AtomEntry, entry);
    return read.success ? read.output : null;
  });
}

/** The document as an object; `null` when it is not well-formed, or deeper than a hundred elements. */
function parseXml(text: string): unknown {
  const parser = new XMLParser({
    // A title may be a number.
    parseTagValue: false,
    // Or `&#246;` would stay as it is.
    htmlEntities: true,
    isArray: (name) => name === 'entry' || name === 'author',
  });
  try {
    return parser.parse(text, true);
  } catch {
    return null;
  }
}
