import { describe, expect, it } from 'vitest';
import { createSearch } from '@/lib/search';
import { snippetOf } from '@/lib/search/highlight';
import { papers, titles } from './a-corpus';
import { indexOf, searchIn, sourcesOf } from './an-index';

/** Far more than it takes, and far less than comparing every word with every other one would. */
const SOON_MS = 1_000;

async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; ms: number }> {
  const start = performance.now();
  const result = await work();
  return { result, ms: performance.now() - start };
}

const LONG = 'agents memory '.repeat(70_000);

describe('a text of a million letters', () => {
  it('holds up no search', async () => {
    const corpus = papers(['Big', { abstract: LONG }], 'Agents with Memory');
    const search = createSearch(indexOf(corpus).index, sourcesOf(corpus));
    const { result, ms } = await timed(() => search.search('agents memory'));
    expect(titles(result)).toEqual(['Agents with Memory', 'Big']);
    expect(ms).toBeLessThan(SOON_MS);
  });

  it('has its snippet soon', async () => {
    const { result, ms } = await timed(() => snippetOf(`${LONG} planning`, new Set(['agents', 'memory'])));
    expect(result?.text).toMatch(/^agents memory .* …$/);
    expect(ms).toBeLessThan(SOON_MS);
  });
});

describe('words far apart in a text', () => {
  it('are no neighbours, and near ones are found wherever they stand', async () => {
    const filler = Array.from({ length: 300 }, (_, i) => `word${i}`).join(' ');
    const corpus = papers(
      ['One', { abstract: `Agents. ${filler} memory. ${filler} Agents. ${filler} memory.` }],
      ['Two', { abstract: `Agents. ${filler} memory. ${filler} Agents memory. ${filler}` }],
    );
    expect(titles(await searchIn(corpus, 'agents memory'))).toEqual(['Two', 'One']);
  });
});
