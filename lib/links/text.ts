import { leadingPaper } from './arxiv-id';
import { keyOf } from './key';
import type { LinkTarget } from './target';
import { identifyUrl } from './url';

/**
 * Where a mention may begin: an address, with or without `https://`, up to what cannot be part of one (group 1);
 * or a marker, after which an id has to follow at once:
 * - `arXiv` with punctuation and at most one word, as in `arXiv e-print: 1306.2144` or `arXiv:quant-ph 1503.01017`;
 * - `CoRR abs/`, as computer science cites arXiv;
 * - an opening bracket before an archive, `[hep-th/9901001]`;
 * - an archive with its class, `math.GT/0309136`, which nothing but an arXiv id looks like.
 *
 * Every part is bounded or always succeeds, so that no text makes the search start over again and again.
 */
const MENTION = new RegExp(
  [
    '((?:https?://|(?<![\\w.@/-])(?:[a-z]{2,6}\\.)?(?:arxiv\\.org|github\\.com|huggingface\\.co|hf\\.co|doi\\.org)/)' +
      '(?:(?![,;]https?:)[^\\s<>"{}|\\\\^`\\u2018-\\u201f\\u3000-\\u303f\\uff00-\\uffef])+)',
    '\\barxiv[\\s:.,_([-]{1,3}(?:(?:e?prints?|preprints?|[a-z]{1,7}-[a-z]{1,6})[\\s:,]{1,2})?(?:abs/)?',
    '\\bcorr[\\s,]{1,2}abs/',
    '\\[\\s?(?=[a-z.-]{2,16}/\\d{7})',
    '(?<![\\w./-])(?=[a-z-]{2,8}\\.[a-z]{2}/\\d{7})',
  ].join('|'),
  'gi',
);

/** Longer than any id. */
const ID_LENGTH = 40;

/** A target and where the text names it: `text.slice(start, end)` is what a reader sees as the mention. */
export interface Mention {
  target: LinkTarget;
  start: number;
  end: number;
}

/** Every mention in plain text, in order. A bare number is none, however much it looks like an id. */
export function findMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (const match of text.matchAll(MENTION)) {
    const [marker, address] = match;
    const end = match.index + marker.length;
    const target = address
      ? identifyUrl(/^http/i.test(address) ? address : `https://${address}`)
      : leadingPaper(text.slice(end, end + ID_LENGTH));
    if (target) mentions.push({ target, start: match.index, end });
  }
  return mentions;
}

/** Everything that plain text names, in the order of first mention, each once (by its key). */
export function identifyText(text: string): LinkTarget[] {
  const found = new Map<string, LinkTarget>();
  for (const { target } of findMentions(text)) {
    const key = keyOf(target);
    if (!found.has(key)) found.set(key, target);
  }
  return [...found.values()];
}
