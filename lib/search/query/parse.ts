import { identifyText, identifyUrl, keyOf, type LinkTarget, pageTarget } from '@/lib/links';
import { isFunctionWord, queryWords } from '../tokens';
import { LONGEST_QUERY } from '../types';
import { FIELDS, FILTERS, type ReadFilter, readId } from './filters';
import { tellingWords } from './little-words';
import { type Piece, pieceAt } from './pieces';
import type { Chip, Field, ParsedQuery } from './types';

const QUOTES = /[“”„«»]/g;
/** What people and mails put around addresses and ids. */
const AROUND = /^[([{<'‘]+|[)\]}>'’.,;:!?]+$/g;
/** An id without any mark, which is one in a form that no word has. */
const ID = /^\d{4}\.\d{1,5}(?:v\d+)?(?=(?:\.pdf)?$)/i;
/** A letter, and behind it signs that no word begins with: `C++` is no beginning of `clip`. */
const LONE_LETTER = /(?:^|[^\p{L}\p{M}\p{N}])[\p{L}\p{N}]\p{M}*[^\p{L}\p{M}\p{N}]+$/u;

/**
 * Reads a query. Nothing fails: a filter that is half typed asks nothing yet, and one that is unknown is taken for words.
 *
 * `words`, `"a phrase"`, `-not`, `author:`, `title:`, `org:`, `keyword:`, `tag:`, `code:yes`, `upvotes:>50`,
 * `comments:>3`, `date:2025-10`, `date:>=2024`, `digest:2025-10-03`, `is:saved`, `is:unread`, `arxiv:2308.00352`,
 * `like:2308.00352` (those near it in meaning; also with its address), an address, an id.
 */
export function parseQuery(query: string): ParsedQuery {
  const text = query.slice(0, LONGEST_QUERY).replace(QUOTES, '"');
  const parsed: ParsedQuery = { words: [], text: '', required: [], excluded: [], chips: [] };
  const plain: string[] = [];
  const typed: string[] = [];
  let isOpen = false;
  for (let piece = pieceAt(text, 0), next = 0; piece; piece = pieceAt(text, next)) {
    next = piece.range[1];
    const read = piece.name ? (readFilter(piece) ?? readField(piece)) : readPlain(piece);
    if (read) add(parsed, read, piece);
    else if (piece.name) next = piece.afterName;
    else if (!piece.isNot && !piece.isQuoted) {
      const words = queryWords(piece.text, true);
      if (!words.length) continue;
      plain.push(...words);
      typed.push(piece.text);
      isOpen = mayGoOn(piece);
    }
  }
  const words = tellingWords(plain);
  if (words.length)
    parsed.words.push({ words, field: 'anywhere', isPhrase: false, isOpen: isOpen && words.at(-1) === plain.at(-1) });
  parsed.text = typed.join(' ');
  return parsed;
}

/** Whether a query asks nothing, or nothing yet: a filter that is half typed. */
export const asksNothing = ({ words, required, excluded }: ParsedQuery): boolean =>
  !words.length && !required.length && !excluded.length;

/** The query without what a chip says. */
export function withoutChip(query: string, { range: [start, end] }: Chip): string {
  return `${query.slice(0, start).trimEnd()} ${query.slice(end).trimStart()}`.trim();
}

/** The query and one filter more, as it would be typed; in front where it would not be read behind. */
export function withFilter(query: string, filter: string): string {
  const before = closed(query.trim());
  const after = `${before} ${filter}`.trim();
  return after.length <= LONGEST_QUERY ? after : `${filter} ${query.trim()}`;
}

/** The query with its last quotation closed, or without it where nothing is in it yet. */
function closed(query: string): string {
  const text = query.replace(QUOTES, '"');
  let last: Piece | null = null;
  for (let piece = pieceAt(text, 0); piece; piece = pieceAt(text, piece.range[1])) last = piece;
  if (!last?.isQuoted || !last.isOpen) return query;
  return last.value ? `${query}"` : query.slice(0, last.range[0]).trimEnd();
}

function add(
  parsed: ParsedQuery,
  { conditions, label, isNegative = false }: ReadFilter,
  { isNot, range }: Piece,
): void {
  const excluded = isNot !== isNegative;
  (excluded ? parsed.excluded : parsed.required).push(...conditions);
  const [first] = conditions;
  if (first) parsed.chips.push({ kind: first.kind, isNot: excluded, label: isNot ? `not ${label}` : label, range });
}

const mayGoOn = ({ isOpen, value }: Piece): boolean => isOpen && !LONE_LETTER.test(value);

const readFilter = ({ name, value, isOpen }: Piece): ReadFilter | null =>
  value ? (FILTERS[name]?.(value, isOpen) ?? (name === 'arxiv' ? readAddress(`arxiv:${value}`) : null)) : null;

function readField(piece: Piece): ReadFilter | null {
  const known = FIELDS[piece.name];
  return known ? readWords(piece, known.field, `${known.said} ${piece.value}`) : null;
}

/** What is not wanted, a phrase, an address, an id; `null` for words. */
function readPlain(piece: Piece): ReadFilter | null {
  if (piece.isQuoted) return readWords(piece, 'anywhere', `“${piece.value}”`);
  return piece.isNot ? readUnwanted(piece.value) : readAddress(piece.text);
}

function readWords(piece: Piece, field: Field, label: string): ReadFilter | null {
  const areNames = field === 'authors' || field === 'organization';
  const words = queryWords(piece.value, areNames);
  const isOpen = mayGoOn(piece);
  // Only names are indexed with their function words.
  if (!words.length || (!areNames && !isOpen && words.every(isFunctionWord))) return null;
  const isPhrase = field === 'organization' ? piece.isQuoted && !isOpen : words.length > 1 && isInARow(piece, field);
  return { conditions: [{ kind: 'words', words, field, isPhrase, isOpen }], label };
}

/** The words of one author's name belong together however they are typed. */
const isInARow = ({ isQuoted }: Piece, field: Field): boolean => isQuoted || field === 'authors';

/** `-fine-tuning` leaves out `finetuning` and what has both parts in a row, and nothing else that has one of them. */
function readUnwanted(text: string): ReadFilter | null {
  const words = queryWords(text);
  if (words.every(isFunctionWord)) return null;
  const asked = { kind: 'words', field: 'anywhere', isOpen: false } as const;
  if (words.length === 1) return { conditions: [{ ...asked, words, isPhrase: false }], label: words.join() };
  const inOne = queryWords(text, true).join('');
  return {
    conditions: [
      { ...asked, words, isPhrase: true },
      { ...asked, words: [inOne], isPhrase: false },
    ],
    label: text,
  };
}

function readAddress(piece: string): ReadFilter | null {
  const bare = piece.replace(AROUND, '');
  const id = ID.exec(bare)?.[0];
  if (id) return readId(id);
  const [target] = identifyText(/^www\./i.test(bare) ? `https://${bare}` : bare, identify);
  if (!target) return null;
  if (target.kind === 'arxiv') return readId(target.id);
  return { conditions: [{ kind: 'key', key: keyOf(target) }], label: target.kind === 'page' ? bare : target.repo };
}

const identify = (address: string): LinkTarget | null => identifyUrl(address) ?? pageTarget(address);
