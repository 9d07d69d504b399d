import { identifyUrl, keyOf, type LinkTarget, pageTarget } from '@/lib/links';
import type { TextRange } from '../highlight';
import { queryWords } from '../tokens';
import { LONGEST_QUERY } from '../types';
import { FIELDS, FILTERS, type ReadFilter, readId } from './filters';
import type { Chip, Condition, Field, ParsedQuery, Words } from './types';

/** So many words are looked for; a sentence is told by fewer. */
export const MOST_WORDS = 24;

const QUOTES = /[“”„«»]/g;
/** A piece: `-`, a name and a colon, then a quotation (its end may not be typed yet) or what stands before a space. */
const PIECE = /(-?)(?:(?!https?:)([a-z]+):)?(?:"([^"]*)("?)|(\S+))|([a-z]+):(?=\s|$)/gi;
/** An address, or an id in a form that no word has. */
const ADDRESS = /^(?:https?:\/\/|www\.|(?:\w+\.)?(?:arxiv\.org|github\.com|huggingface\.co|hf\.co|doi\.org)\/)/i;
const ID = /^(?:arxiv:)?\s?\d{4}\.\d{1,5}(?:v\d+)?$/i;

/**
 * Reads a query. Nothing fails: a filter that is half typed or unknown is let be or taken for words.
 *
 * `words`, `"a phrase"`, `-not`, `author:`, `title:`, `org:`, `keyword:`, `tag:`, `code:yes`, `upvotes:>50`,
 * `comments:>3`, `date:2025-10`, `date:>=2024`, `digest:2025-10-03`, `is:saved`, `is:unread`, `arxiv:2308.00352`,
 * `like:2308.00352` (those near it in meaning; also with its address), an address, an id.
 */
export function parseQuery(query: string): ParsedQuery {
  const text = query.slice(0, LONGEST_QUERY).replace(QUOTES, '"');
  const parsed: ParsedQuery = { words: [], text: '', required: [], excluded: [], chips: [] };
  const plain: Words[] = [];
  const typed: string[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [piece, minus = '', name = '', quoted, closing, bare = ''] = match;
    const range: TextRange = [match.index, match.index + piece.length];
    const isLast = range[1] === text.length;
    const isQuoted = quoted !== undefined;
    const value = quoted ?? bare;
    const read =
      readFilter(name, value) ??
      readWords(name, value, { isQuoted, isOpen: isLast && !closing }) ??
      (minus || isQuoted || name ? null : readAddress(bare));
    if (read) {
      add(parsed, read, minus === '-', range);
      continue;
    }
    // A filter whose value is still to come, and one nobody knows, which is words with a colon in them.
    if (name && (FILTERS[name.toLowerCase()] || FIELDS[name.toLowerCase()])) continue;
    const words = queryWords(isQuoted ? value : piece.slice(minus.length));
    if (!words.length) continue;
    if (minus && !isQuoted) add(parsed, wordsRead('anywhere', words, false, false, words.join(' ')), true, range);
    else if (isQuoted)
      add(parsed, wordsRead('anywhere', words, true, isLast && !closing, `“${value.trim()}”`), minus === '-', range);
    else {
      plain.push({ words, field: 'anywhere', isPhrase: false, isOpen: isLast });
      typed.push(piece);
    }
  }
  parsed.words.push(...plain);
  parsed.text = typed.join(' ');
  return parsed;
}

/** The query without what a chip says. */
export function withoutChip(query: string, { range: [start, end] }: Chip): string {
  return `${query.slice(0, start).trimEnd()} ${query.slice(end).trimStart()}`.trim();
}

/** The query and one filter more, as it would be typed. */
export const withFilter = (query: string, filter: string): string => `${query.trim()} ${filter}`.trim();

function add(parsed: ParsedQuery, read: ReadFilter, isNot: boolean, range: TextRange): void {
  const { condition, label, isNegative = false } = read;
  const excluded = isNot !== isNegative;
  (excluded ? parsed.excluded : parsed.required).push(condition);
  parsed.chips.push({ kind: condition.kind, label: isNot ? `not ${label}` : label, range });
}

const readFilter = (name: string, value: string): ReadFilter | null =>
  name && value.trim() ? (FILTERS[name.toLowerCase()]?.(value.trim()) ?? null) : null;

function readWords(
  name: string,
  value: string,
  { isQuoted, isOpen }: { isQuoted: boolean; isOpen: boolean },
): ReadFilter | null {
  const known = name ? FIELDS[name.toLowerCase()] : undefined;
  const words = known ? queryWords(value, true) : [];
  if (!known || !words.length) return null;
  return wordsRead(known.field, words, isQuoted, isOpen, `${known.said} ${value.trim()}`);
}

const wordsRead = (field: Field, words: string[], isPhrase: boolean, isOpen: boolean, label: string): ReadFilter => ({
  condition: { kind: 'words', words, field, isPhrase: isPhrase && words.length > 1, isOpen } satisfies Condition,
  label,
});

function readAddress(piece: string): ReadFilter | null {
  if (ID.test(piece)) return readId(piece.replace(/^arxiv:/i, ''));
  const target = ADDRESS.test(piece) ? identify(piece) : null;
  if (!target) return null;
  if (target.kind === 'arxiv') return readId(target.id);
  const label = target.kind === 'page' ? piece : target.repo;
  return { condition: { kind: 'key', key: keyOf(target) }, label };
}

function identify(address: string): LinkTarget | null {
  const whole = /^https?:/i.test(address) ? address : `https://${address}`;
  return identifyUrl(whole) ?? pageTarget(whole);
}
