import type { Paper } from '../../lib/paper/paper';
import type { Asked } from './in-page/measure-search';
import { madeUpLines } from './made-up-lines';
import { median, quantile } from './median';
import { papersOfLines } from './paper-lines';
import { openSearchPages, type SearchPages } from './search-pages';
import { type Found, foundByType, readLines, type SearchCase } from './search-quality';

/** In the order in which they are measured, with the origin of each: those that keep nothing share the papers of one. */
const ENGINES: Record<string, number> = {
  Papergloss: 0,
  MiniSearch: 1,
  FlexSearch: 2,
  'uFuzzy on titles': 3,
  uFuzzy: 3,
  'Fuse.js': 3,
};
/** An engine answers as many of the queries as it can in so many milliseconds. */
const BUDGET_MS = 120_000;
/** Slower engines are left out at larger sizes: nobody would use them. */
const TOO_SLOW_MS = 500;
/** Fresh pages for each engine; one is enough for an engine that takes seconds. */
const COLD_STARTS = 3;
const SECONDS_MS = 5_000;
/** Papers of one day. */
const DAY = 50;
/** A page of answers: ranks are looked for in it. */
const PAGE = 20;

export interface SearchBenchOptions {
  papers: readonly Paper[];
  /** How many of the papers make a digest as it is, and how many all there may be. */
  sizes: readonly number[];
  queries?: string | undefined;
  /** Some of the engines. */
  engines?: readonly string[] | undefined;
}

/** Prints how well and how fast papers are found, beside four other engines, in real Chromium. */
export async function benchSearch({ papers, sizes, queries, engines }: SearchBenchOptions): Promise<void> {
  const cases = takingTurns(queries ? await readLines<SearchCase>(queries) : casesOf(papers));
  const tooSlow = new Map<string, number>();
  for (const size of sizes) {
    const pages = await openSearchPages();
    const stored = new Set<number>();
    const found = new Map<string, Map<string, Found>>();
    try {
      const some = papers.slice(0, size);
      console.log(`\nSearch in Chromium, ${some.length} papers, ${cases.length} queries`);
      for (const [engine, origin] of Object.entries(ENGINES)) {
        if (engines && !engines.includes(engine)) continue;
        const took = tooSlow.get(engine);
        if (took !== undefined) {
          console.log(`  ${engine}: left out, a keystroke took ${took.toFixed(0)} ms with fewer papers`);
          continue;
        }
        if (!stored.has(origin)) await storeAll(pages, origin, some);
        stored.add(origin);
        const answers = await benchEngine(pages, origin, engine, cases);
        found.set(engine, foundByType(cases, answers));
        const usual = median(answers.map(({ took }) => took));
        if (usual > TOO_SLOW_MS) tooSlow.set(engine, usual);
      }
    } finally {
      await pages.close();
    }
    printFound(found);
  }
}

async function storeAll(pages: SearchPages, origin: number, papers: readonly Paper[]): Promise<void> {
  const { page, close } = await pages.open(origin);
  for (const url of pages.offer(papers)) await page.evaluate((at) => bench.store(at), url);
  await close();
}

/** Prints what an engine costs; answers what it found, for as many queries as there was time for. */
async function benchEngine(
  pages: SearchPages,
  origin: number,
  engine: string,
  cases: readonly SearchCase[],
): Promise<Asked[]> {
  const maker = await pages.open(origin);
  const built = await maker.page.evaluate((name) => bench.build(name), engine);
  await maker.close();

  const colds: number[] = [];
  let heap = 0;
  let answers: Asked[] = [];
  while (!answers.length) {
    await pages.idle();
    const opened = await pages.open(origin);
    const before = await opened.heap();
    colds.push((await opened.page.evaluate((name) => bench.cold(name, 'diffusion transf'), engine)).took);
    heap = (await opened.heap()) - before;
    if (colds.length === COLD_STARTS || (colds[0] as number) > SECONDS_MS) {
      const queries = cases.map(({ query }) => query);
      const asked = { queries, most: PAGE, budget: BUDGET_MS };
      answers = await opened.page.evaluate((all) => bench.askAll(all.queries, all.most, all.budget), asked);
      heap = Math.max(heap, (await opened.heap()) - before);
    }
    await opened.close();
  }
  printCost(engine, { built, colds, heap, keystrokes: answers.map(({ took }) => took) });

  const [day = ''] = pages.offer(papersOfLines(madeUpLines(DAY)));
  const adder = await pages.open(origin);
  const added = await adder.page.evaluate(({ name, at }) => bench.add(name, at), { name: engine, at: day });
  await adder.close();
  if (added !== null) console.log(`    a day of ${DAY} papers taken up in ${added.toFixed(0)} ms`);
  return answers;
}

function printCost(
  engine: string,
  cost: { built: { took: number; bytes: number }; colds: number[]; heap: number; keystrokes: number[] },
): void {
  const { built, colds, heap, keystrokes } = cost;
  console.log(
    `  ${engine}: built in ${(built.took / 1_000).toFixed(1)} s, ${mega(built.bytes)} MB kept; cold page to first answer ` +
      `${median(colds).toFixed(0)} ms; keystroke to 20 results ${median(keystrokes).toFixed(1)} ms (p50), ` +
      `${quantile(keystrokes, 0.95).toFixed(1)} ms (p95) of ${keystrokes.length} queries; heap ${mega(heap)} MB`,
  );
}

function printFound(found: ReadonlyMap<string, ReadonlyMap<string, Found>>): void {
  const types = new Set([...found.values()].flatMap((byType) => [...byType.keys()]));
  for (const type of types) {
    console.log(`  ${type.padEnd(22)} success@1    @10    MRR`);
    for (const [engine, byType] of found) {
      const sum = byType.get(type);
      if (!sum) continue;
      const numbers = [sum.first, sum.amongTen, sum.meanReciprocalRank].map((share) => share.toFixed(3)).join('  ');
      console.log(`    ${engine.padEnd(20)}     ${numbers}  of ${sum.cases}`);
    }
  }
}

const mega = (bytes: number) => (bytes / 1e6).toFixed(1);

/** The cases, one of each type after the other, so that those answered in a limited time are of all types. */
function takingTurns(cases: readonly SearchCase[]): SearchCase[] {
  const counts = new Map<string, number>();
  const turns = cases.map((one) => {
    const turn = counts.get(one.type) ?? 0;
    counts.set(one.type, turn + 1);
    return { one, turn };
  });
  return turns.sort((a, b) => a.turn - b.turn).map(({ one }) => one);
}

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
