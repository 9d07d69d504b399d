import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { identifyUrl, keyOf } from '../../lib/links';
import { generatedPage } from './generated-page';

/** A page to measure on. */
export interface BenchPage {
  name: string;
  html: Buffer;
}

/** The pages of a folder, the largest first; without a folder one that is made here, the same every time. */
export async function benchPages(folder: string | undefined): Promise<BenchPage[]> {
  if (folder === undefined) return [{ name: 'a generated page', html: Buffer.from(generatedPage()) }];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html'));
  const pages = await Promise.all(names.map(async (name) => ({ name, html: await readFile(path.join(folder, name)) })));
  if (!pages.length) throw new Error(`There are no .html files in ${folder}`);
  return pages.sort((a, b) => b.html.length - a.html.length);
}

/** The ids of the papers that a page's links name, each once, read from its source. */
export function papersOf({ html }: BenchPage): string[] {
  const addresses = [...html.toString().matchAll(/\bhref=["']?(https?:[^"'\s>]+)/g)].map(([, address = '']) => address);
  const targets = addresses.map(identifyUrl).filter((target) => target?.kind === 'arxiv');
  return [...new Set(targets.map((target) => keyOf(target as NonNullable<typeof target>).slice('arxiv:'.length)))];
}
