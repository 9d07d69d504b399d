import { describe, expect, it } from 'vitest';
import { createSearch, type SearchAnswer, type SearchOptions } from '@/lib/search';
import { wantsMeaning } from '@/lib/search/wants-meaning';
import { aModel } from '../meaning/a-model';
import { papers, titles } from './a-corpus';
import { meaningOf } from './a-meaning';
import { indexOf, sourcesOf } from './an-index';

const MODEL = aModel([
  ['forget', 'unlearn', 'erase', 'remove'],
  ['robot', 'leg'],
  ['rain', 'storm'],
]);

const CORPUS = papers(
  ['Forget Data', { publishedAt: '2024-02-01' }],
  ['Unlearn', { publishedAt: '2025-03-01', upvotes: 50 }],
  ['Erase and Forget', { publishedAt: '2025-01-01', upvotes: 5 }],
  ['Robots on Legs', { publishedAt: '2025-05-01' }],
  ['Storms and Rain', { publishedAt: '2024-05-01' }],
  ['Remove with a Leg', { publishedAt: '2026-01-01', upvotes: 500 }],
);
const FORGET = '2605.00001';

const searchIn = (corpus: typeof CORPUS, model: typeof MODEL | null = MODEL) =>
  createSearch(
    // In two segments, as if the last paper had come later.
    indexOf(corpus.slice(0, -1), corpus.slice(-1)).index,
    sourcesOf(corpus, { meaning: meaningOf(corpus, model) }),
  );

const ask = (query: string, options: SearchOptions = {}, corpus = CORPUS): Promise<SearchAnswer> =>
  searchIn(corpus).search(query, { meaning: true, ...options });

const nearTitles = ({ near }: SearchAnswer) => near.map(({ paper }) => paper.title);

describe('papers near in meaning', () => {
  it('follow those that were found, the nearest first, and none of them', async () => {
    const answer = await ask('forget data');
    expect(titles(answer)).toEqual(['Forget Data']);
    expect(nearTitles(answer)).toEqual(['Erase and Forget', 'Unlearn', 'Remove with a Leg']);
  });

  it('are there when no word is found at all', async () => {
    const answer = await ask('unlearn', {}, [...CORPUS.slice(0, 1), ...CORPUS.slice(2)]);
    expect(answer.total).toBe(0);
    expect(nearTitles(answer).slice(0, 2).sort()).toEqual(['Erase and Forget', 'Forget Data']);
  });

  it('are none that were found but stand on a later page', async () => {
    const answer = await ask('forget', { limit: 1 }, CORPUS);
    expect(answer.total).toBe(2);
    const both = await ask('forget data', { limit: 1 }, papers('Forget Data', 'Data to Forget', 'Unlearn', 'Rain'));
    expect(both.total).toBe(2);
    expect(nearTitles(both)).toEqual(['Unlearn']);
  });

  it('come only where they are asked for, and with the first page', async () => {
    expect((await ask('forget data', { meaning: false })).near).toEqual([]);
    expect((await searchIn(CORPUS).search('forget data')).near).toEqual([]);
    expect((await ask('forget data', { offset: 1 })).near).toEqual([]);
  });

  it('change nothing of what is found', async () => {
    const { near: _, ...found } = await ask('forget data', { facets: true });
    const { near: none, ...without } = await ask('forget data', { facets: true, meaning: false });
    expect(none).toEqual([]);
    expect(found).toEqual(without);
  });

  it('meet all else that is asked for', async () => {
    expect(nearTitles(await ask('forget data date:2025'))).toEqual(['Unlearn']);
    const answer = await ask('forget data -leg');
    expect(nearTitles(answer)).toContain('Unlearn');
    expect(nearTitles(answer)).not.toContain('Remove with a Leg');
  });

  it('are ten at most', async () => {
    const many = papers('Forget Data', ...Array.from({ length: 15 }, (_, i) => `Unlearn ${i}`));
    expect(nearTitles(await ask('forget data', {}, many))).toHaveLength(10);
  });

  it('are none where nothing is typed to be near to, or it means nothing', async () => {
    expect((await ask('date:2025')).near).toEqual([]);
    expect((await ask('qwertyuiop asdfghjkl')).near).toEqual([]);
    expect((await ask('')).near).toEqual([]);
  });

  it('are none without a model, or without a source of meaning', async () => {
    expect((await searchIn(CORPUS, null).search('forget data', { meaning: true })).near).toEqual([]);
    const plain = createSearch(indexOf(CORPUS).index, sourcesOf(CORPUS));
    const answer = await plain.search('forget data', { meaning: true });
    expect(titles(answer)[0]).toBe('Forget Data');
    expect(answer.near).toEqual([]);
  });

  it('show why, too, where they have words of the query', async () => {
    const corpus = papers('Forget Data', ['Unlearn', { abstract: 'They forget.' }], 'Rain');
    const { near, hits } = await ask('forget data', {}, corpus);
    expect(hits).toHaveLength(1);
    expect(near[0]?.snippet).toEqual({ text: 'They forget.', ranges: [[5, 11]] });
  });
});

describe('like:', () => {
  it.each([
    ['an id', FORGET],
    ['an id with a version', `${FORGET}v2`],
    ['an address', `https://arxiv.org/abs/${FORGET}`],
    ['the address of a PDF', `https://arxiv.org/pdf/${FORGET}v1.pdf`],
    ['an address without its beginning', `arxiv.org/abs/${FORGET}`],
    ['an address on Hugging Face', `huggingface.co/papers/${FORGET}`],
  ])('with %s finds the papers near that one, the nearest first, and never itself', async (_, typed) => {
    const answer = await ask(`like:${typed}`);
    expect(titles(answer)).toEqual(['Erase and Forget', 'Unlearn', 'Remove with a Leg']);
    expect(answer.total).toBe(3);
    expect(answer.near).toEqual([]);
  });

  it('goes together with filters and words', async () => {
    expect(titles(await ask(`like:${FORGET} date:2025`))).toEqual(['Erase and Forget', 'Unlearn']);
    expect(titles(await ask(`like:${FORGET} leg`))).toEqual(['Remove with a Leg']);
    expect(titles(await ask(`like:${FORGET} -leg`))).toEqual(['Erase and Forget', 'Unlearn']);
    expect(titles(await ask(`like:${FORGET} qwertyuiop`))).toEqual([]);
  });

  it('may be left out', async () => {
    expect(titles(await ask(`forget -like:${FORGET}`))).toEqual(['Forget Data']);
  });

  it('is sorted as is wished, and comes in pages', async () => {
    const all = ['Erase and Forget', 'Unlearn', 'Remove with a Leg'];
    expect(titles(await ask(`like:${FORGET}`, { order: 'upvotes' }))).toEqual([all[2], all[1], all[0]]);
    expect(titles(await ask(`like:${FORGET}`, { order: 'date' }))).toEqual([all[2], all[1], all[0]]);
    const page = await ask(`like:${FORGET}`, { limit: 1, offset: 1 });
    expect(titles(page)).toEqual([all[1]]);
    expect(page.total).toBe(3);
  });

  it('a paper that is not known finds nothing', async () => {
    const answer = await ask('like:2001.00001');
    expect(answer.total).toBe(0);
    expect(answer.query.chips.map(({ label }) => label)).toEqual(['like 2001.00001']);
    expect((await ask(`like:${FORGET} like:2001.00001`)).total).toBe(0);
  });

  it('finds nothing without a model', async () => {
    expect((await searchIn(CORPUS, null).search(`like:${FORGET}`)).total).toBe(0);
    expect((await createSearch(indexOf(CORPUS).index, sourcesOf(CORPUS)).search(`like:${FORGET}`)).total).toBe(0);
  });

  it('is told by the title of that paper', async () => {
    const labels = async (query: string) => (await ask(query)).query.chips.map(({ label }) => label);
    expect(await labels(`like:${FORGET} date:2025`)).toEqual(['like Forget Data', '2025']);
    const long = papers('The Long and Winding Title of a Paper that Nobody Reads to its End', 'Rain');
    expect(await labels(`forget -like:${FORGET}`)).toEqual(['not like Forget Data']);
    const [label] = (await ask(`like:${FORGET}`, {}, long)).query.chips.map((chip) => chip.label);
    expect(label).toMatch(/^like The Long and Winding .+…$/);
    expect(label?.length).toBeLessThan(50);
  });
});

describe('papers near in meaning are looked for', () => {
  it.each<[string, number, boolean]>([
    // Little is found.
    ['machine unlearning', 3, true],
    ['machine unlearning', 0, true],
    ['qwertyuiop', 0, true],
    // A name that was found.
    ['metagpt', 1, false],
    // Keywords that find enough.
    ['machine unlearning', 10, false],
    ['video diffusion models', 900, false],
    // A question.
    ['how do robots walk', 400, true],
    ['what makes agents plan', 400, true],
    ['robots walking on stairs?', 400, true],
    // A description.
    ['making a model forget data', 400, true],
    ['robots that fold the laundry', 400, true],
    ['large language model reasoning reinforcement learning benchmark', 400, true],
    // Nothing typed, or nothing with letters.
    ['', 0, false],
    ['', 500, false],
    ['?!', 0, false],
  ])('%j that finds %i: %s', (text, found, wanted) => {
    expect(wantsMeaning(text, found)).toBe(wanted);
  });
});
