import { leadingId } from './arxiv-id';
import { keyOf } from './key';
import { MENTION_START, NEXT_OF_LIST } from './mention-start';
import type { LinkTarget } from './target';
import { addressEnd, unescaped } from './text-address';
import { identifyUrl } from './url';

/** A target and where a text names it: `text.slice(start, end)` is what a reader sees as the mention. */
export interface Mention {
  target: LinkTarget;
  start: number;
  end: number;
}

/** What was read at one place of a text, and where to go on. */
interface Reading {
  mentions: Mention[];
  next: number;
}

/** Tells what an address names, as `identifyUrl` does. */
type Identify = typeof identifyUrl;

/**
 * Every mention in plain text, in order. A bare number is none, however much it looks like an id, and neither is what
 * an ellipsis cuts short.
 *
 * @param identify for who makes something of more addresses than `identifyUrl` does
 */
export function findMentions(text: string, identify: Identify = identifyUrl): Mention[] {
  const found: Mention[] = [];
  const search = new RegExp(MENTION_START);
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const [marker, address] = match;
    const after = match.index + marker.length;
    const { mentions, next } =
      address === undefined ? readIds(text, match.index, after) : readAddress(text, match.index, after, identify);
    found.push(...mentions);
    search.lastIndex = Math.max(next, match.index + 1);
  }
  return found;
}

/**
 * Everything that plain text names, in the order of first mention, each once (by its key; the first mention's version
 * is kept).
 */
export function identifyText(text: string, identify?: Identify): LinkTarget[] {
  const found = new Map<string, LinkTarget>();
  for (const { target } of findMentions(text, identify)) {
    const key = keyOf(target);
    if (!found.has(key)) found.set(key, target);
  }
  return [...found.values()];
}

/** Reads the address that begins at `start`, and certainly goes on to `after`. */
function readAddress(text: string, start: number, after: number, identify: Identify): Reading {
  const { end, next, isCut } = addressEnd(text, after);
  const address = unescaped(text.slice(start, end));
  // Of some, in lists of schemes and in broken ones, there is nothing behind the scheme.
  const isNone = isCut || end === after;
  const target = isNone ? null : identify(/^(?:http|git@)/i.test(address) ? address : `https://${address}`);
  return { mentions: target ? [{ target, start, end }] : [], next };
}

/** Longer than any id. */
const ID_LENGTH = 40;

/** Reads the id that follows the marker between `start` and `after`, and those that a list puts behind it. */
function readIds(text: string, start: number, after: number): Reading {
  const mentions: Mention[] = [];
  let next = after;
  let from = start;
  for (;;) {
    const found = leadingId(text.slice(next, next + ID_LENGTH));
    if (!found) return { mentions, next };
    const { length, ...id } = found;
    const end = next + length;
    mentions.push({ target: { kind: 'arxiv', ...id }, start: from, end });
    NEXT_OF_LIST.lastIndex = end;
    if (!NEXT_OF_LIST.test(text)) return { mentions, next: end };
    from = next = NEXT_OF_LIST.lastIndex;
  }
}
