import { row } from '../browser/digest';
import { addDays, openDay } from '../digest-server/calendar';
import { type DigestServer, startDigestServer } from '../digest-server/index';

/** As much as the real digest has in a month, about. */
const DAYS = 30;
const PER_DAY = 50;

/** A digest that knows one in so many of a page's papers. */
const KNOWN = 20;

/** A digest server for a page that names these papers: a month of made-up papers, among which some of the page's are. */
export function startBenchDigest(ids: readonly string[]): Promise<DigestServer> {
  const known = ids.filter((_, i) => i % KNOWN === 0);
  const papers = Array.from({ length: DAYS * PER_DAY }, (_, i) => paper(known[i] ?? `2609.${10_000 + i}`, i));
  const newest = openDay(new Date());
  const days = Array.from({ length: DAYS }, (_, day) => [
    addDays(newest, -day),
    papers.filter((_, i) => i % DAYS === day).map(row),
  ]);
  return startDigestServer({ days: Object.fromEntries(days) });
}

function paper(id: string, i: number) {
  return {
    id,
    title: `What can be said of subject ${i}`,
    abstract: 'It was found that more can be said, and by whom, and what it would take to say it well. '.repeat(8),
    authors: [`Author ${i % 400}`, `Author ${i % 331}`],
    upvotes: i % 90,
    ...(i % 2 && { githubRepo: `https://github.com/owner-${i % 301}/Project-${i}` }),
    ...(i % 3 && { projectPage: `https://project-${i}.example.com/` }),
  };
}
