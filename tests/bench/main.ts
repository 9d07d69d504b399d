import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { convertRows } from '../../lib/digest/convert';
import { starterPapers } from '../../lib/digest/starter';
import type { Paper } from '../../lib/paper/paper';
import { buildExtension } from '../build';
import { startDigestServer } from '../digest-server';
import { benchCard } from './card';
import { benchRelated, benchSearch } from './search';
import { benchSizes } from './sizes';

/** `npm run bench -- --data FILE --days 60`: recorded days in place of the starter digest, the newest so many. */
const { values } = parseArgs({ options: { data: { type: 'string' }, days: { type: 'string', default: '60' } } });

async function papersToBench(): Promise<Paper[]> {
  if (!values.data) return starterPapers(JSON.parse(await readFile('public/starter-digest.json', 'utf8')));
  const server = await startDigestServer({ dataFile: values.data });
  await server.close();
  const days = [...server.days].slice(-Number(values.days));
  const papers = days.flatMap(([date, rows]) => convertRows([...rows], date).papers);
  return [...new Map(papers.map((paper) => [paper.id, paper])).values()];
}

const papers = await papersToBench();
const extensionDir = await buildExtension('chromium');
await benchSizes(extensionDir);
benchSearch(papers);
benchRelated(papers);
await benchCard(extensionDir);
