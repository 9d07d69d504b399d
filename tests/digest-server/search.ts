import { openDay } from './calendar';
import { type Days, itemsById } from './days';
import { BadRequest, json, type Reply, wholeNumber } from './http';
import { isObject, paperOf, stringOr, upvotesOf } from './item';

const MAX_QUERY_LENGTH = 250;
/** The most rows; taken as the default too, since none is documented. */
const MAX_ROWS = 120;
/** A word in the title says more about a paper than one in its abstract. */
const TITLE_WEIGHT = 4;
const STOP_WORDS = new Set('a an and are as at by for from in is of on or the to with'.split(' '));

/** A piece of text as the search answers it; the pieces joined are the whole text. */
interface Piece {
  type: 'text' | 'highlight';
  text: string;
}

/**
 * `GET /api/papers/search?q=&limit=`: rows in the shape recorded in May 2025. The service understands meaning; this only
 * matches words, whole and in any case, and puts papers with more of them first.
 */
export function search(query: URLSearchParams, days: Days, now: Date): Reply {
  const q = query.get('q')?.trim() ?? '';
  if (q === '' || q.length > MAX_QUERY_LENGTH)
    throw new BadRequest(`"q" must have 1 to ${MAX_QUERY_LENGTH} characters`);
  const limit = wholeNumber(query, 'limit', [1, MAX_ROWS], MAX_ROWS);
  const words = wordsOf(q);
  if (words.size === 0) return json(200, []);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...words].join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const ranked = [...itemsById(days, openDay(now)).values()]
    .map((item) => ({ item, score: score(item, pattern) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || upvotesOf(b.item) - upvotesOf(a.item));
  return json(
    200,
    ranked.slice(0, limit).map(({ item }) => toRow(item, pattern)),
  );
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return new Set(telling.length > 0 ? telling : words);
}

/** How many different words of the query a paper has. */
function score(item: unknown, pattern: RegExp): number {
  const { title, summary } = paperOf(item);
  const count = (text: unknown) => new Set(stringOr(text, '').toLowerCase().match(pattern)).size;
  return TITLE_WEIGHT * count(title) + count(summary);
}

function toRow(item: unknown, pattern: RegExp): unknown {
  const paper = paperOf(item);
  const whole = isObject(item) ? item : {};
  return {
    paper,
    publishedAt: whole.publishedAt,
    title: paper.title,
    summary: paper.summary,
    thumbnail: whole.thumbnail,
    numComments: whole.numComments,
    upvoted: false,
    isAuthorParticipating: whole.isAuthorParticipating ?? false,
    highlightedTitle: highlight(stringOr(paper.title, ''), pattern),
    highlightedSummary: highlight(stringOr(paper.summary, ''), pattern),
  };
}

function highlight(text: string, pattern: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(pattern)) {
    if (index > end) pieces.push({ type: 'text', text: text.slice(end, index) });
    pieces.push({ type: 'highlight', text: word });
    end = index + word.length;
  }
  if (end < text.length) pieces.push({ type: 'text', text: text.slice(end) });
  return pieces;
}
