import { leadingId } from './arxiv-id';
import { keyOf } from './key';
import type { LinkTarget } from './target';
import { addressEnd } from './text-address';
import { identifyUrl } from './url';

/** A target and where a text names it: `text.slice(start, end)` is what a reader sees as the mention. */
export interface Mention {
  target: LinkTarget;
  start: number;
  end: number;
}

/**
 * Where a mention may begin. An address does with its scheme, or with a host that everybody knows (group 1). An id
 * follows at once on a marker:
 * - `arXiv` with punctuation and at most one word, as in `arXiv e-print: 1306.2144` or `arXiv:quant-ph 1503.01017`;
 * - the beginning of a DOI of arXiv's;
 * - `CoRR abs/`, as computer science cites arXiv;
 * - an opening bracket before an archive, `[math/9901001]`;
 * - an archive with its class or with a hyphen, `math.GT/0309136`, `hep-th/9901001`, which only arXiv ids have.
 *
 * Every part is bounded or always succeeds, so that no text makes the search start over again and again.
 */
const MENTION = new RegExp(
  [
    '(https?://|git@(?=github\\.com:)|(?<![\\w.@/-])(?=(?:[a-z\\d-]{1,63}\\.)?' +
      '(?:(?:arxiv\\.org|github\\.com|huggingface\\.co|hf\\.co|doi\\.org)/|github\\.io\\b)))',
    '(?:\\bdoi:\\s?)?\\b10\\.48550/arxiv\\.',
    '\\barxiv[\\s:：.,_([-]{1,3}(?:(?:e?prints?|e-prints?|preprints?|[a-z]{1,7}-[a-z]{1,6})[\\s:,]{1,2})?(?:abs/)?',
    '\\bcorr[\\s,]{1,2}abs/',
    '(?<=\\[\\s?)(?=[a-z]{2,8}/\\d{7})',
    '(?<![\\w./-])(?=(?:[a-z-]{2,8}\\.[a-z]{2}|[a-z]{1,7}-[a-z]{1,6})/\\d{4}\\.?\\d{3})',
  ].join('|'),
  'gi',
);

/** Longer than any id. */
const ID_LENGTH = 40;

/** What stands between two ids of a list, of which only the first needs a marker: `arXiv:2301.00001, 2302.00002`. */
const NEXT_OF_LIST = /(?:[^\s\d]{0,8}[,;]\s?(?:and\s)?|\s(?:and|&)\s)(?=\d{4}\.\d{4})/y;

/**
 * Every mention in plain text, in order. A bare number is none, however much it looks like an id, and neither is what
 * an ellipsis cuts short.
 */
export function findMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  const search = new RegExp(MENTION);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const [marker, address] = match;
    const after = match.index + marker.length;
    const read = address === undefined ? readIds(text, match.index, after) : readAddress(text, match.index, after);
    mentions.push(...read.mentions);
    search.lastIndex = Math.max(read.next, match.index + 1);
  }
  return mentions;
}

/** What was found, and where to go on. */
interface Reading {
  mentions: Mention[];
  next: number;
}

/** Reads the address whose beginning ends at `after`. */
function readAddress(text: string, start: number, after: number): Reading {
  const { end, next, isCut } = addressEnd(text, after);
  const address = text.slice(start, end);
  const target = isCut ? null : identifyUrl(/^(?:http|git@)/i.test(address) ? address : `https://${address}`);
  return { mentions: target ? [{ target, start, end }] : [], next };
}

/** Reads the id at `after`, which the marker at `start` belongs to, and those that a list puts behind it. */
function readIds(text: string, start: number, after: number): Reading {
  const mentions: Mention[] = [];
  let next = after;
  for (let from = start; ; from = next = NEXT_OF_LIST.lastIndex) {
    const found = leadingId(text.slice(next, next + ID_LENGTH));
    if (!found) return { mentions, next };
    const { length, ...id } = found;
    next += length;
    mentions.push({ target: { kind: 'arxiv', ...id }, start: from, end: next });
    NEXT_OF_LIST.lastIndex = next;
    if (!NEXT_OF_LIST.test(text)) return { mentions, next };
  }
}

/**
 * Everything that plain text names, in the order of first mention, each once (by its key; the first mention's version
 * is kept).
 */
export function identifyText(text: string): LinkTarget[] {
  const found = new Map<string, LinkTarget>();
  for (const { target } of findMentions(text)) {
    const key = keyOf(target);
    if (!found.has(key)) found.set(key, target);
  }
  return [...found.values()];
}
