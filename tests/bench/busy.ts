import { setTimeout as sleep } from 'node:timers/promises';
import type { ChromiumTab } from '../browser/drivers/chromium-tab';
import type { BrowserDriver } from '../browser/drivers/driver';
import type { Pages } from '../browser/pages';
import { openTab, setMarks } from './bench-browser';
import { BUSY_MS, busyPage, LEAD_MS } from './busy-page';
import { type MainThread, mainThread } from './main-thread';
import { median } from './median';
import { type Spent, traced } from './trace';

const ROUNDS = 3;
/** When a page has been open so long, its load is over, and our first reading and second look. */
const SETTLED_MS = 5_000;
/** More papers than the page comes to name. */
const PAPERS = 200;

/** Ten seconds of a page: all its main thread did, its JavaScript, and what of that was the extension's. */
interface Seconds extends MainThread {
  spent: Spent;
}

interface Variant {
  name: string;
  browser: BrowserDriver;
  marks: boolean | null;
  still: Seconds[];
  busy: Seconds[];
}

/** Prints what the extension adds while a page inserts a hundred links a second, and while nothing happens. */
export async function benchBusyPage(
  browser: BrowserDriver,
  bare: BrowserDriver,
  pages: Pages,
  papers: readonly string[],
): Promise<void> {
  const url = pages.addWhole(busyPage(papers.slice(0, PAPERS)));
  const variants: Variant[] = [
    { name: 'without Papergloss', browser: bare, marks: null, still: [], busy: [] },
    { name: 'marks off', browser, marks: false, still: [], busy: [] },
    { name: 'marks on', browser, marks: true, still: [], busy: [] },
  ];
  for (let round = 0; round < ROUNDS; round++) for (const variant of variants) await measure(variant, url);
  print('A page in which nothing happens, for 10 s', variants, ({ still }) => still);
  print('A page that inserts 100 links a second, for 10 s', variants, ({ busy }) => busy);
}

async function measure({ browser, marks, still, busy }: Variant, url: string): Promise<void> {
  if (marks !== null) await setMarks(browser, marks);
  const tab = await openTab(browser);
  await tab.goto(url);
  await sleep(SETTLED_MS);
  still.push(await tenSeconds(tab));
  await tab.evaluate(() => globalThis.insertLinks());
  busy.push(await tenSeconds(tab));
  await tab.close();
}

async function tenSeconds(tab: ChromiumTab): Promise<Seconds> {
  let spent: Spent | undefined;
  const all = await mainThread(tab, async () => {
    spent = await traced(tab, () => sleep(LEAD_MS + BUSY_MS));
  });
  return { ...all, spent: spent as Spent };
}

function print(what: string, variants: readonly Variant[], pick: (variant: Variant) => Seconds[]): void {
  console.log(`  ${what}; medians of ${ROUNDS} rounds in turns`);
  const of = (variant: Variant | undefined, value: (seconds: Seconds) => number) =>
    median((variant ? pick(variant) : []).map(value));
  for (const variant of variants) {
    const [task, script] = [of(variant, (s) => s.task), of(variant, (s) => s.script)];
    const line = `    ${variant.name.padEnd(20)} all tasks ${task.toFixed(1)}, of that scripts ${script.toFixed(1)}`;
    if (variant.marks === null) {
      console.log(line);
      continue;
    }
    const added = task - of(variants[0], (s) => s.task);
    const ours = of(variant, (s) => s.spent.work.cpu);
    console.log(
      `${line}; added ${added.toFixed(1)}, ${share(added)}; traced as ours ${ours.toFixed(1)}, ${share(ours)}, in ` +
        `${of(variant, (s) => s.spent.tasks)} tasks, the longest ${of(variant, (s) => s.spent.longest.cpu).toFixed(1)} ` +
        `(${of(variant, (s) => s.spent.longest.clock).toFixed(1)})`,
    );
  }
}

const share = (milliseconds: number) => `${((100 * milliseconds) / BUSY_MS).toFixed(2)} %`;
