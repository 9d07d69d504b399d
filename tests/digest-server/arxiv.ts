import { createHash } from 'node:crypto';
import { type Days, itemsById } from './days';
import type { Reply } from './http';
import { authorNamesOf, type JsonObject, paperOf, stringOr } from './item';

const NEW_ID = /^\d{4}\.\d{4,5}(v\d+)?$/;
const OLD_ID = /^[a-z-]+(\.[A-Z]{2})?\/\d{7}(v\d+)?$/;

/** arXiv's subject classes are in no recorded day; entries must have one, so they all get this stand-in. */
const CATEGORY = 'cs.LG';

const OPEN_FEED = `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">`;

/**
 * arXiv's `GET /api/query?id_list=&start=&max_results=` in Atom, laid out as in recordings of April 2026.
 * Without `max_results` there are ten; an id that is well formed but unknown is dropped without a word; a single
 * malformed one makes the whole answer a 400. An entry has the version that is asked for, else the newest, which is 1
 * where the paper does not tell it as `version`: recorded days do not, days that a test makes up may.
 * All papers held are known here, those of coming days too: arXiv has a paper before Daily Papers does.
 */
export function arxivQuery(query: URLSearchParams, days: Days, now: Date): Reply {
  const ids = (query.get('id_list') ?? '').split(',').map((id) => id.trim());
  const asked = [...new Set(ids.filter((id) => id !== ''))];
  const malformed = asked.find((id) => !NEW_ID.test(id) && !OLD_ID.test(id));
  if (malformed !== undefined) return refusal(`incorrect id format for ${malformed}`, now);
  const start = Number(query.get('start') ?? 0);
  if (!Number.isInteger(start) || start < 0) return refusal('start must be a non-negative integer', now);
  const size = Number(query.get('max_results') ?? 10);
  if (!Number.isInteger(size) || size < 0) return refusal('max_results must be a non-negative integer', now);

  const items = itemsById(days);
  const found = asked.flatMap((id) => {
    const item = items.get(id.replace(/v\d+$/, ''));
    return item === undefined ? [] : [entry(paperOf(item), /v\d+$/.exec(id)?.[0])];
  });
  const list = asked.join(',');
  const terms = `search_query=&id_list=${list}&start=${start}&max_results=${size}`;
  return feed(200, [
    `<id>https://arxiv.org/api/${createHash('sha1').update(terms).digest('base64').slice(0, 27)}</id>`,
    `<title>arXiv Query: ${escapeXml(terms)}</title>`,
    `<updated>${second(now.toISOString())}</updated>`,
    `<link href="${escapeXml(
      `https://arxiv.org/api/query?search_query=&start=${start}&max_results=${size}&id_list=${list}`,
    )}" type="application/atom+xml"/>`,
    ...counts(size, found.length, start),
    ...found.slice(start, start + size),
  ]);
}

function entry(paper: JsonObject, asked: string | undefined): string {
  const newest = typeof paper.version === 'number' ? paper.version : 1;
  const place = `${stringOr(paper.id, '')}${asked ?? `v${newest}`}`;
  const published = second(stringOr(paper.publishedAt, ''));
  return element('entry', [
    `<id>http://arxiv.org/abs/${place}</id>`,
    `<title>${oneLine(paper.title)}</title>`,
    `<updated>${published}</updated>`,
    `<link href="https://arxiv.org/abs/${place}" rel="alternate" type="text/html"/>`,
    `<link href="https://arxiv.org/pdf/${place}" rel="related" type="application/pdf" title="pdf"/>`,
    `<summary>${oneLine(paper.summary)}</summary>`,
    `<category term="${CATEGORY}" scheme="http://arxiv.org/schemas/atom"/>`,
    `<published>${published}</published>`,
    `<arxiv:primary_category term="${CATEGORY}"/>`,
    ...authorNamesOf(paper).map((name) => element('author', [`<name>${oneLine(name)}</name>`])),
  ]);
}

/** arXiv's errors are feeds too: one entry, its summary the reason. */
function refusal(reason: string, now: Date): Reply {
  const place = `https://arxiv.org/api/errors#${escapeXml(reason.replaceAll(' ', '_'))}`;
  const updated = `<updated>${second(now.toISOString())}</updated>`;
  return feed(400, [
    '<id>https://arxiv.org/</id>',
    '<title>arXiv Search Results</title>',
    updated,
    ...counts(1, 1, 0),
    element('entry', [
      `<id>${place}</id>`,
      '<title>Error</title>',
      updated,
      `<link href="${place}" rel="alternate" type="text/html"/>`,
      `<summary>${escapeXml(reason)}</summary>`,
      element('author', ['<name>arXiv api core</name>']),
    ]),
  ]);
}

function feed(status: number, lines: string[]): Reply {
  const body = [OPEN_FEED, ...lines.map(indent), '</feed>', ''].join('\n');
  return { status, headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' }, body };
}

function counts(itemsPerPage: number, totalResults: number, startIndex: number): string[] {
  return Object.entries({ itemsPerPage, totalResults, startIndex }).map(
    ([name, value]) => `<opensearch:${name}>${value}</opensearch:${name}>`,
  );
}

function element(name: string, lines: string[]): string {
  return [`<${name}>`, ...lines.map(indent), `</${name}>`].join('\n');
}

function indent(lines: string): string {
  return lines.replace(/^/gm, '  ');
}

/** arXiv writes instants to the second: `2026-04-12T22:09:26Z`. */
function second(instant: string): string {
  return instant.replace(/\.\d+Z$/, 'Z');
}

function oneLine(text: unknown): string {
  return escapeXml(stringOr(text, '').replace(/\s+/g, ' ').trim());
}

function escapeXml(text: string): string {
  return (
    text
      // XML 1.0 has no way at all to write these.
      .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
