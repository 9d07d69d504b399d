import type { Paper } from '../../lib/paper/paper';
import type { Asked } from './in-page/measure-search';
import { measureQueries, readMeaningQueries } from './meaning-cases';
import { type Measured, meanOf, measure } from './measures';
import { median, quantile } from './median';
import { plainRankers } from './plain-nearness';
import { openSearchPages, type SearchPages } from './search-pages';
import { nearOfSections, readLines, type Section } from './search-quality';
import { createWordRankers } from './word-rankers';

export interface RelatedBenchOptions {
  papers: readonly Paper[];
  /** How many of the papers make a digest as it is, and how many all there may be. */
  sizes: readonly number[];
  sections?: string | undefined;
  descriptions?: string | undefined;
  /** The file of the model of meaning. */
  model: string;
}

/** Larger sections are no neighbourhoods but whole fields. */
const LARGEST_SECTION = 20;
const MOST = 10;

/**
 * Prints how near to each other related papers are, by words and by meaning, beside plain rankers; what is found by
 * meaning, beside BM25; and how long it takes in Chromium. How good it is is told for the first size only.
 */
export async function benchRelated(options: RelatedBenchOptions): Promise<void> {
  const { papers, sizes, model } = options;
  const sections = options.sections
    ? (await readLines<Section>(options.sections)).filter(({ ids }) => ids.length <= LARGEST_SECTION)
    : [];
  for (const [i, size] of sizes.entries()) {
    const some = papers.slice(0, size);
    const known = new Set(some.map(({ id }) => id));
    const inSections = [...new Set(sections.flatMap(({ ids }) => ids))].filter((id) => known.has(id));
    const asked = i === 0 && inSections.length ? inSections : some.slice(0, 100).map(({ id }) => id);
    console.log(`\nRelated papers in Chromium, ${some.length} papers, ${asked.length} of them asked for`);
    const pages = await openSearchPages(model);
    try {
      const { page } = await pages.open(0);
      for (const url of pages.offer(some)) await page.evaluate((at) => bench.store(at), url);
      await page.evaluate(() => bench.build('Papergloss'));
      const { load, took } = await page.evaluate(() => bench.embedAll());
      console.log(
        `  the model is loaded in ${load.toFixed(0)} ms, the vectors are made in ${(took / 1_000).toFixed(1)} s`,
      );
      const near = (byMeaning: boolean) =>
        page.evaluate((all) => bench.nearest(all.asked, all.most, all.byMeaning), { asked, most: MOST, byMeaning });
      const byWords = await near(false);
      const byMeaning = await near(true);
      printTimes('the ten nearest by words', byWords);
      printTimes('the ten nearest by meaning and words', byMeaning);
      if (i === 0 && inSections.length) {
        printNear('by meaning and words', sections, idsByPaper(asked, byMeaning));
        printNear('by words', sections, idsByPaper(asked, byWords));
        printPlain(some, asked, sections);
      }
      await benchDescriptions(page, some, i === 0 ? options.descriptions : undefined);
    } finally {
      await pages.close();
    }
  }
}

type Page = Awaited<ReturnType<SearchPages['open']>>['page'];

/** What is found for descriptions in a layman's words; without a file of them, titles are timed. */
async function benchDescriptions(page: Page, papers: readonly Paper[], file: string | undefined): Promise<void> {
  const queries = file ? await readMeaningQueries(file) : [];
  const texts = file ? queries.map(({ query }) => query) : papers.slice(0, 100).map(({ title }) => title);
  const answers = await page.evaluate((all) => bench.meant(all.texts, all.most), { texts, most: MOST });
  printTimes('the ten nearest to a text in meaning', answers.slice(1));
  if (!file) return;
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  const ours = queries.map(({ titlePattern }, i) => {
    const isRight = (id: string) => new RegExp(titlePattern, 'i').test(titles.get(id) ?? '');
    return measure(answers[i]?.found ?? [], isRight, papers.filter(({ id }) => isRight(id)).length);
  });
  printFound('by meaning', meanOf(ours));
  printFound('BM25', measureQueries(papers, queries, createWordRankers(papers).bm25));
}

function printPlain(papers: readonly Paper[], asked: readonly string[], sections: readonly Section[]): void {
  const position = new Map(papers.map(({ id }, at) => [id, at]));
  for (const [name, nearest] of Object.entries(plainRankers(papers))) {
    const near = asked.map(
      (id) => [id, nearest(position.get(id) as number).map((at) => papers[at]?.id ?? '')] as const,
    );
    printNear(name, sections, new Map(near));
  }
}

const idsByPaper = (asked: readonly string[], answers: readonly Asked[]) =>
  new Map(asked.map((id, at) => [id, answers[at]?.found ?? []]));

function printTimes(what: string, answers: readonly Asked[]): void {
  const times = answers.map(({ took }) => took);
  console.log(`  ${what}: ${median(times).toFixed(1)} ms (p50), ${quantile(times, 0.95).toFixed(1)} ms (p95)`);
}

function printNear(name: string, sections: readonly Section[], near: ReadonlyMap<string, readonly string[]>): void {
  const { cases, precisionAtFive, hitAtTen, ndcgAtTen } = nearOfSections(sections, near);
  const numbers = [precisionAtFive, hitAtTen, ndcgAtTen].map((share) => share.toFixed(3)).join('  ');
  console.log(`    ${name.padEnd(22)} P@5 hit@10 nDCG@10  ${numbers}  of ${cases}`);
}

function printFound(name: string, { precisionAt10, hitAt10 }: Measured): void {
  console.log(
    `    ${name.padEnd(22)} descriptions P@10 ${precisionAt10.toFixed(3)}, at least one ${hitAt10.toFixed(3)}`,
  );
}
