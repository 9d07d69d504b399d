import { describe, expect, it } from 'vitest';
import { convertPaper, convertRows } from '@/lib/digest/convert';
import type { Paper } from '@/lib/paper/paper';
import { BAD_ROWS } from '../../digest-server/index';
import { aRow } from './a-row';

const DAY = '2026-05-29';
/** When the rows are read. */
const LATER = '2026-06-01';

const WHOLE: Paper = {
  id: '2605.00001',
  title: 'Notes on the Analytical Engine',
  abstract: 'The engine weaves algebraic patterns.',
  authors: ['Ada Lovelace', 'Alan Turing'],
  publishedAt: '2026-05-27T00:00:00.000Z',
  digestDate: DAY,
  upvotes: 12,
  upvoteHistory: [[LATER, 12]],
  comments: 3,
  githubRepo: 'ada/Notes',
  githubStars: 345,
  projectPage: 'https://engine.example/notes',
  models: [],
  datasets: [],
  spaces: [],
  organization: { name: 'analytical', fullname: 'Analytical Society' },
  summary: 'Weaves patterns.',
  keywords: ['weaving', 'algebra'],
  version: null,
  withdrawnAt: null,
  source: 'digest',
};

describe('convertRows', () => {
  it('reads every field of a recorded row, and no other', () => {
    expect(convertRows([aRow()], DAY, LATER)).toEqual({ papers: [WHOLE], bad: 0 });
  });

  it('makes no papers of an empty day', () => {
    expect(convertRows([], DAY, LATER)).toEqual({ papers: [], bad: 0 });
  });

  it('makes up nothing where a row has only an id and a title', () => {
    expect(convertRows([{ paper: { id: '2605.00001', title: 'Notes' } }], DAY, LATER).papers).toEqual([
      {
        id: '2605.00001',
        title: 'Notes',
        abstract: '',
        authors: [],
        publishedAt: null,
        digestDate: DAY,
        upvotes: null,
        upvoteHistory: [],
        comments: null,
        githubRepo: null,
        githubStars: null,
        projectPage: null,
        models: [],
        datasets: [],
        spaces: [],
        organization: null,
        summary: null,
        keywords: [],
        version: null,
        withdrawnAt: null,
        source: 'digest',
      },
    ]);
  });

  it('reads null as unknown in every field but id and title', () => {
    const fields = Object.keys(aRow().paper).filter((field) => field !== 'id' && field !== 'title');
    const nulls = Object.fromEntries(fields.map((field) => [field, null]));
    const { papers, bad } = convertRows([aRow(nulls, { numComments: null })], DAY, LATER);
    expect(bad).toBe(0);
    expect(papers).toEqual(convertRows([{ paper: { id: WHOLE.id, title: WHOLE.title } }], DAY, LATER).papers);
  });

  it('has the day that was asked for, whatever the row says', () => {
    const { papers } = convertRows([aRow({ submittedOnDailyAt: '2026-05-28T00:00:00.000Z' })], DAY, LATER);
    expect(papers[0]?.digestDate).toBe(DAY);
  });

  it("takes the paper's own date, not the item's, which lies hours before", () => {
    const { papers } = convertRows([aRow({ publishedAt: undefined })], DAY, LATER);
    expect(papers[0]?.publishedAt).toBeNull();
  });

  it('counts the comments beside the paper, and those inside it only where there are none beside', () => {
    const comments = (paper: object, item: object) =>
      convertRows([aRow({ ...paper }, { ...item })], DAY, LATER).papers[0]?.comments;
    expect(comments({ numComments: 9 }, { numComments: 0 })).toBe(0);
    expect(comments({ numComments: 9 }, { numComments: undefined })).toBe(9);
    expect(comments({ numComments: 9 }, { numComments: 'many' })).toBe(9);
  });
});

describe('a bad row', () => {
  const withoutPaper = { title: 'Notes on the Analytical Engine', numComments: 3 };

  it.each([
    ['no object', 'a string'],
    ['null', null],
    ['an array', []],
    ['without a paper', withoutPaper],
    ['without an id', aRow({ id: undefined })],
    ['with a number for an id', aRow({ id: 2605.00001 })],
    ['with an id that arXiv cannot have given out', aRow({ id: '2613.00001' })],
    ['with text behind its id', aRow({ id: '2605.00001 (v2)' })],
    ['with an empty id', aRow({ id: '' })],
    ['without a title', aRow({ title: undefined })],
    ['with a number for a title', aRow({ title: 42 })],
    ['with an empty title', aRow({ title: '' })],
    ['with a title of white space', aRow({ title: ' \n\u00a0' })],
    ['with a title of invisible characters', aRow({ title: '\u202e\u0000' })],
  ])('%s costs only itself and is counted', (_, row) => {
    const { papers, bad } = convertRows([aRow({ id: '2605.00002' }), row, aRow({ id: '2605.00003' })], DAY, LATER);
    expect(papers.map(({ id }) => id)).toEqual(['2605.00002', '2605.00003']);
    expect(bad).toBe(1);
  });

  it('is each one that the digest server can spoil a day with', () => {
    expect(convertRows([...BAD_ROWS], DAY, LATER)).toEqual({ papers: [], bad: BAD_ROWS.length });
  });
});

describe('convertPaper', () => {
  it('reads the flat answer for one paper', () => {
    const answer = { ...aRow({ numComments: 3 }).paper, linkedModels: [], numTotalModels: 0 };
    expect(convertPaper(answer, LATER)).toEqual({ ...WHOLE, source: 'fetched' });
  });

  it('has no digest day for a paper that never was on Daily Papers', () => {
    expect(convertPaper(aRow({ submittedOnDailyAt: undefined }).paper, LATER)?.digestDate).toBeNull();
    expect(convertPaper(aRow({ submittedOnDailyAt: 'yesterday' }).paper, LATER)?.digestDate).toBeNull();
  });

  it.each([
    ['an error', { error: "Sorry, we can't find the page you are looking for." }],
    ['a row in place of its paper', aRow()],
    ['a list', [aRow().paper]],
    ['nothing', null],
    ['an untitled paper', aRow({ title: ' ' }).paper],
    ['an impossible id', aRow({ id: '0000.00000' }).paper],
  ])('makes no paper of %s', (_, answer) => {
    expect(convertPaper(answer, LATER)).toBeNull();
  });
});
