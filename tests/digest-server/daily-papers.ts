import { daysBetween, FIRST_DAY, isDay, monthSpan, openDay, type Span, weekSpan } from './calendar';
import { type DayItem, type Days, itemsWithin, newestDay } from './days';
import { BadRequest, json, type Reply, wholeNumber } from './http';
import { isSubmittedBy, upvotesOf } from './item';

/**
 * `GET /api/daily_papers`: a bare array of items, most upvotes first, with a relative `Link` when there are more.
 * `date`, `week`, `month` (in this order, should several be given), `submitter`, `sort`, `p` from 0, `limit` 1 to 100;
 * without a time it is the newest open day that has papers, with only a `submitter` it is all of theirs.
 * Parameters as huggingface_hub documents them (`list_daily_papers` in `hf_api.py`); order as in the recorded days.
 */
export function dailyPapers(query: URLSearchParams, days: Days, now: Date): Reply {
  const page = wholeNumber(query, 'p', [0, Number.MAX_SAFE_INTEGER], 0);
  const limit = wholeNumber(query, 'limit', [1, 100], 50);
  const today = openDay(now);
  const submitter = query.get('submitter');
  const found = itemsWithin(days, readSpan(query, days, today)).filter(
    ({ item }) => submitter === null || isSubmittedBy(item, submitter),
  );
  const items = found.sort(readOrder(query, today)).map(({ item }) => item);
  const end = (page + 1) * limit;
  return json(200, items.slice(page * limit, end), items.length > end ? { Link: nextLink(query, page + 1) } : {});
}

/** The days a request asks for, none of them ahead of today; a time that lies wholly ahead is refused. */
function readSpan(query: URLSearchParams, days: Days, today: string): Span {
  const asked = readTime(query);
  if (asked === 'none') {
    const newest = newestDay(days, today) ?? today;
    return { from: query.has('submitter') ? FIRST_DAY : newest, to: newest };
  }
  if (asked.from > today) throw new BadRequest(`${asked.from} has not opened yet; the newest day is ${today}`);
  return { from: asked.from, to: asked.to < today ? asked.to : today };
}

/** The days that `date`, `week` or `month` name. Throws {@link BadRequest} when there are no such days. */
export function readTime(query: URLSearchParams): Span | 'none' {
  const date = query.get('date');
  const week = query.get('week');
  const month = query.get('month');
  if (date !== null) return orRefuse(isDay(date) ? { from: date, to: date } : null, 'date', 'YYYY-MM-DD');
  if (week !== null) return orRefuse(weekSpan(week), 'week', 'YYYY-Www');
  if (month !== null) return orRefuse(monthSpan(month), 'month', 'YYYY-MM');
  return 'none';
}

function orRefuse(span: Span | null, name: string, form: string): Span {
  if (span === null) throw new BadRequest(`"${name}" must be a real ${name} in the form ${form}`);
  return span;
}

/**
 * By default the most upvotes first, whatever the parameter's name `publishedAt` suggests: so it is on every recorded
 * day. How the service weighs `trending` is not known; here it is upvotes a day, so it differs over a week or a month.
 */
function readOrder(query: URLSearchParams, today: string): (a: DayItem, b: DayItem) => number {
  const sort = query.get('sort') ?? 'publishedAt';
  if (sort === 'publishedAt') return (a, b) => upvotesOf(b.item) - upvotesOf(a.item);
  if (sort !== 'trending') throw new BadRequest('"sort" must be publishedAt or trending');
  const pull = ({ day, item }: DayItem) => upvotesOf(item) / (1 + daysBetween(day, today));
  return (a, b) => pull(b) - pull(a);
}

/** Relative, as in the service's own clients' tests: it has to be resolved against the request. */
function nextLink(query: URLSearchParams, page: number): string {
  const next = new URLSearchParams(query);
  next.set('p', String(page));
  return `</api/daily_papers?${next}>; rel="next"`;
}
