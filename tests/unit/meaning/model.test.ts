import { expect, it } from 'vitest';
import { cosine, createModel } from '@/lib/meaning';
import { ngrams } from '@/lib/meaning/ngrams';
import { direction } from './a-model';

const DIMS = 32;
const PIECES = 4096;

/** The sum of some directions. */
const along = (...numbers: number[]) =>
  Array.from({ length: DIMS }, (_, i) => numbers.reduce((sum, number) => sum + (direction(number)[i] as number), 0));

const words = { forget: along(0), erase: along(0, 1), robot: along(2), leg: along(2, 3) };
const pieces = new Float32Array(PIECES * DIMS);
for (const piece of ngrams('unlearn', PIECES)) pieces.set(along(0), piece * DIMS);

const model = createModel({
  id: 1,
  dims: DIMS,
  words: Object.keys(words),
  pieces: PIECES,
  scales: new Float32Array(4 + PIECES).fill(0.5),
  vectors: Float32Array.from([...Object.values(words).flat(), ...pieces]),
});

const embed = (text: string) => model.embedText(text) as Int8Array;

it('puts texts near each other whose words are', () => {
  expect(cosine(embed('forget'), embed('erase'))).toBeCloseTo(Math.SQRT1_2, 1);
  expect(cosine(embed('forget'), embed('robots'))).toBe(0);
});

it('gives a word that it does not know the meaning of its pieces', () => {
  expect(cosine(embed('unlearnable'), embed('forget'))).toBeGreaterThan(0.3);
  expect(cosine(embed('unlearnable'), embed('robot'))).toBe(0);
});

it('knows when no word means anything', () => {
  expect(model.embedText('')).toBeNull();
  expect(model.embedText('12 %')).toBeNull();
  expect(model.embedPaper({ title: '', abstract: '' })).toBeNull();
});

it('counts the title more than the abstract', () => {
  const paper = model.embedPaper({ title: 'Forget', abstract: 'robot robot' }) as Int8Array;
  expect(cosine(paper, embed('forget'))).toBeGreaterThan(cosine(paper, embed('robot')));
});

it('names the words that carry the nearness, and their parts add up to it', () => {
  const paper = { title: 'Robots that erase', abstract: 'A robot forgets its leg.' };
  const query = embed('forget');
  const carriers = model.carriers(paper, query);
  expect(carriers.slice(0, 2).map(({ word }) => word)).toEqual(['erase', 'forgets']);
  const whole = cosine(model.embedPaper(paper) as Int8Array, query);
  expect(carriers.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(whole, 1);
});
