import type { Paper } from '../../lib/paper/paper';
import type { Asked } from './in-page/measure-search';
import { madeUpLines } from './made-up-lines';
import { median, quantile } from './median';
import { papersOfLines } from './paper-lines';
import { plainRankers } from './plain-nearness';
import { openSearchPages, type SearchPages } from './search-pages';
import { foundByType, nearOfSections, readLines, type SearchCase, type Section } from './search-quality';

/** In the order in which they are measured, which is that of their origins. */
const ENGINES = ['Papergloss', 'MiniSearch', 'FlexSearch', 'uFuzzy', 'uFuzzy on titles', 'Fuse.js'];
/** An engine answers as many of the queries as it can in so many milliseconds. */
const BUDGET_MS = 60_000;
/** Fresh pages for each engine. */
const COLD_STARTS = 3;
/** Papers of one day. */
const DAY = 50;
/** As many answers as are looked at for the rank of the one that is right. */
const DEEP = 100;

export interface SearchBenchOptions {
  papers: readonly Paper[];
  /** How many of the papers make a digest as it is, and how many all there may be. */
  sizes: readonly number[];
  queries?: string | undefined;
  sections?: string | undefined;
}

/** Prints how well and how fast papers are found, beside four other engines, in real Chromium. */
export async function benchSearch({ papers, sizes, queries }: SearchBenchOptions): Promise<void> {
  const cases = queries ? await readLines<SearchCase>(queries) : casesOf(papers);
  for (const size of sizes) {
    const pages = await openSearchPages();
    try {
      const some = papers.slice(0, size);
      console.log(`\nSearch in Chromium, ${some.length} papers, ${cases.length} queries`);
      for (const [origin, engine] of ENGINES.entries()) await benchEngine(pages, origin, engine, some, cases);
    } finally {
      await pages.close();
    }
  }
}

async function benchEngine(
  pages: SearchPages,
  origin: number,
  engine: string,
  papers: readonly Paper[],
  cases: readonly SearchCase[],
): Promise<void> {
  const inBench = { engine, queries: cases.map(({ query }) => query), most: DEEP, budget: BUDGET_MS };
  const maker = await pages.open(origin);
  for (const url of pages.offer(papers)) await maker.page.evaluate((at) => bench.store(at), url);
  const built = await maker.page.evaluate((name) => bench.build(name), engine);
  await maker.close();

  const colds: number[] = [];
  let heap = 0;
  let answers: Asked[] = [];
  for (let i = 0; i < COLD_STARTS; i++) {
    await pages.idle();
    const opened = await pages.open(origin);
    const before = await opened.heap();
    colds.push((await opened.page.evaluate((name) => bench.cold(name, 'diffusion transf'), engine)).took);
    heap = (await opened.heap()) - before;
    if (i === COLD_STARTS - 1) {
      const asked = await opened.page.evaluate((all) => bench.askAll(all.queries, 20, all.budget / 2), inBench);
      const deep = await opened.page.evaluate((all) => bench.askAll(all.queries, all.most, all.budget / 2), inBench);
      heap = Math.max(heap, (await opened.heap()) - before);
      answers = deep;
      printCost(engine, { built, colds, heap, keystrokes: asked.map(({ took }) => took) });
    }
    await opened.close();
  }
  const [day = ''] = pages.offer(papersOfLines(madeUpLines(DAY)));
  const adder = await pages.open(origin);
  const added = await adder.page.evaluate(({ name, at }) => bench.add(name, at), { name: engine, at: day });
  await adder.close();
  console.log(`    a day of ${DAY} papers taken up in ${added.toFixed(0)} ms`);
  for (const [type, { cases: count, first, amongTen, meanReciprocalRank }] of foundByType(cases, answers)) {
    const numbers = [first, amongTen, meanReciprocalRank].map((share) => share.toFixed(3)).join('  ');
    console.log(`    ${type.padEnd(20)} success@1 @10 MRR  ${numbers}  of ${count}`);
  }
}

function printCost(
  engine: string,
  cost: { built: { took: number; bytes: number }; colds: number[]; heap: number; keystrokes: number[] },
): void {
  const { built, colds, heap, keystrokes } = cost;
  console.log(
    `  ${engine}: built in ${(built.took / 1_000).toFixed(1)} s, ${mega(built.bytes)} MB kept; cold page to first answer ` +
      `${median(colds).toFixed(0)} ms; keystroke to 20 results ${median(keystrokes).toFixed(1)} ms (p50), ` +
      `${quantile(keystrokes, 0.95).toFixed(1)} ms (p95); heap ${mega(heap)} MB`,
  );
}

const mega = (bytes: number) => (bytes / 1e6).toFixed(1);

/** Without a file of queries: two words of some titles, the second one with a letter missing. */
function casesOf(papers: readonly Paper[]): SearchCase[] {
  return papers
    .filter((_, i) => i % Math.ceil(papers.length / 60) === 0)
    .flatMap(({ id, title }) => {
      const [first, second] = title.split(/[^\p{L}]+/u).filter((word) => word.length > 5);
      return first && second
        ? [{ type: 'two words, one misspelt', query: `${first} ${second.slice(0, 3)}${second.slice(4)}`, id }]
        : [];
    });
}

/** Prints how near to each other related papers are, beside plain rankers, and how long they take in Chromium. */
export async function benchRelated({ papers, sizes, sections: file }: SearchBenchOptions): Promise<void> {
  const sections = file ? (await readLines<Section>(file)).filter(({ ids }) => ids.length <= 20) : [];
  for (const [i, size] of sizes.entries()) {
    const some = papers.slice(0, size);
    const position = new Map(some.map(({ id }, at) => [id, at]));
    const inSections = [...new Set(sections.flatMap(({ ids }) => ids))].filter((id) => position.has(id));
    // The plain ones, and what is near at all, are told once; later sizes are for the time that it takes.
    const asked = i === 0 && inSections.length ? inSections : some.slice(0, 100).map(({ id }) => id);
    console.log(`\nRelated papers in Chromium, ${some.length} papers, ${asked.length} of them asked for`);
    const pages = await openSearchPages();
    try {
      const maker = await pages.open(0);
      for (const url of pages.offer(some)) await maker.page.evaluate((at) => bench.store(at), url);
      await maker.page.evaluate(() => bench.build('Papergloss'));
      const answers = await maker.page.evaluate((ids) => bench.nearest(ids, 10), asked);
      const times = answers.map(({ took }) => took);
      console.log(
        `  the ten nearest in ${median(times).toFixed(1)} ms (p50), ${quantile(times, 0.95).toFixed(1)} ms (p95)`,
      );
      if (i > 0 || !inSections.length) continue;
      printNear('Papergloss', sections, new Map(asked.map((id, at) => [id, answers[at]?.found ?? []])));
      for (const [name, nearest] of Object.entries(plainRankers(some))) {
        const near = asked.map(
          (id) => [id, nearest(position.get(id) as number).map((at) => some[at]?.id ?? '')] as const,
        );
        printNear(name, sections, new Map(near));
      }
    } finally {
      await pages.close();
    }
  }
}

function printNear(name: string, sections: readonly Section[], near: ReadonlyMap<string, readonly string[]>): void {
  const { cases, precisionAtFive, hitAtTen, ndcgAtTen } = nearOfSections(sections, near);
  const numbers = [precisionAtFive, hitAtTen, ndcgAtTen].map((share) => share.toFixed(3)).join('  ');
  console.log(`    ${name.padEnd(20)} P@5 hit@10 nDCG@10  ${numbers}  of ${cases}`);
}
