import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { convertRows } from '../../lib/digest/convert';
import { starterPapers } from '../../lib/digest/starter';
import type { Paper } from '../../lib/paper/paper';
import { buildExtension } from '../build';
import { startDigestServer } from '../digest-server';
import { type BenchPage, benchPages } from './bench-pages';
import { benchCard } from './card';
import { benchLinks } from './links';
import { benchMeaning } from './meaning';
import { printNeighbours } from './neighbours';
import { benchPage } from './page';
import { papersOfLines, readPaperLines } from './paper-lines';
import { benchRelated } from './related';
import { benchSearch } from './search';
import { benchSizes } from './sizes';
import { benchStore } from './store';
import { benchSync } from './sync';

const HELP = `npm run bench -- [options]
  --only PARTS      some of sizes,links,page,sync,store,search,related,meaning,neighbours,card; all of them but neighbours
                    by default
  --pages FOLDER    measure links on the .html files of a folder, not on a page that is generated
  --data FILE       search, sync and store recorded days, not the starter digest or a made-up world
  --days COUNT      the newest so many of them (60)
  --papers FILE     measure the card, search, related papers and meaning over the papers of a file, JSON Lines; may be
                    given several times: search is measured with the first file and with all of them. Where they are
                    fewer than 14,000 and 100,000, and without a file, the card's papers are made up
  --engines NAMES   some of Papergloss,MiniSearch,FlexSearch,uFuzzy on titles,uFuzzy,Fuse.js
  --queries FILE    search for known items, JSON Lines of type, query, id
  --sections FILE   compare related papers with sections of curated lists, JSON Lines of ids
  --descriptions FILE  what is meant, and which titles are right: JSON Lines of query and titlePattern
  --model FILE      what meaning is measured with (public/meaning.bin)
  --built FOLDER    an extension that is built already, for Chromium`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    pages: { type: 'string' },
    data: { type: 'string' },
    days: { type: 'string', default: '60' },
    papers: { type: 'string', multiple: true, default: [] },
    engines: { type: 'string' },
    queries: { type: 'string' },
    sections: { type: 'string' },
    descriptions: { type: 'string' },
    model: { type: 'string', default: 'public/meaning.bin' },
    built: { type: 'string' },
    help: { type: 'boolean' },
  },
});

const extension = once(() => (values.built ? Promise.resolve(values.built) : buildExtension('chromium')));
const pages = once(() => benchPages(values.pages));
const papers = once(papersToBench);
/** Those of `--papers`, or else as for search. */
const papersToEmbed = once(async () => (values.papers.length ? papersOfLines(await paperLines()) : papers()));
const paperLines = once(async () => (await Promise.all(values.papers.map(readPaperLines))).flat());

const MOST_DAYS_STORED = 120;

/** What can be measured, in order. */
const PARTS: Record<string, () => Promise<void>> = {
  sizes: async () => benchSizes(await extension()),
  links: async () => benchLinks(await pages()),
  page: async () => benchPage(await extension(), (await pages())[0] as BenchPage),
  sync: async () => benchSync(await extension(), values.data),
  store: async () => benchStore(...(await papersToStore())),
  search: async () =>
    benchSearch({ ...(await papersToSearch()), queries: values.queries, engines: values.engines?.split(',') }),
  related: async () => benchRelated({ ...values, ...(await papersToSearch()) }),
  meaning: async () => benchMeaning(await papersToEmbed(), values),
  neighbours: async () => printNeighbours(await papersToEmbed(), values.model),
  card: async () => benchCard(await extension(), await paperLines()),
};

/** Papers to store, and how many bytes the rows had that they came from. */
async function papersToStore(): Promise<[Paper[], number]> {
  const server = await startDigestServer(values.data ? { dataFile: values.data } : { world: { from: '2026-01-01' } });
  await server.close();
  const days = [...server.days].slice(-MOST_DAYS_STORED);
  const papers = days.flatMap(([date, rows]) => convertRows(rows, date, date).papers);
  const bytes = days.reduce((sum, [, rows]) => sum + Buffer.byteLength(JSON.stringify(rows)), 0);
  return [papers, bytes];
}

/** The papers of all files, and how many there are of the first and of all; without a file those of the digest. */
async function papersToSearch(): Promise<{ papers: Paper[]; sizes: number[] }> {
  if (!values.papers.length) {
    const all = await papers();
    return { papers: all, sizes: [all.length] };
  }
  const files = await Promise.all(values.papers.map(readPaperLines));
  // A paper that several files have is as the first one says: later ones know less of it.
  const seen = new Set<string>();
  const lines = files.flat().filter(({ id }) => !seen.has(id) && seen.add(id));
  const all = papersOfLines(lines);
  const first = papersOfLines(files[0] ?? []).length;
  return { papers: all, sizes: [...new Set([first, all.length])] };
}

async function papersToBench(): Promise<Paper[]> {
  if (!values.data) return starterPapers(JSON.parse(await readFile('public/starter-digest.json', 'utf8')));
  const server = await startDigestServer({ dataFile: values.data });
  await server.close();
  const days = [...server.days].slice(-Number(values.days));
  const papers = days.flatMap(([date, rows]) => convertRows(rows, date, date).papers);
  return [...new Map(papers.map((paper) => [paper.id, paper])).values()];
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What is for reading and says no figure comes only when asked for. */
const wanted = values.only?.split(',') ?? Object.keys(PARTS).filter((part) => part !== 'neighbours');
const unknown = wanted.find((part) => !PARTS[part]);
if (unknown !== undefined) {
  console.error(`There is no part '${unknown}'.\n${HELP}`);
  process.exitCode = 1;
} else if (values.help) console.log(HELP);
else for (const [part, run] of Object.entries(PARTS)) if (wanted.includes(part)) await run();
