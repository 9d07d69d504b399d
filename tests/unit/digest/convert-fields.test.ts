import { describe, expect, it } from 'vitest';
import { convertRows } from '@/lib/digest/convert';
import type { Paper } from '@/lib/paper/paper';
import { aRow } from './a-row';

/** The paper of a row with these fields; a row that is lost fails the test. */
function convert(fields: Record<string, unknown>, item: Record<string, unknown> = {}): Paper {
  const { papers, bad } = convertRows([aRow(fields, item)], '2026-05-29', '2026-06-01');
  expect(bad).toBe(0);
  return papers[0] as Paper;
}

describe('a secondary field of a wrong type is unknown and does not cost the row', () => {
  it.each<[string, unknown, keyof Paper, unknown]>([
    ['summary', 42, 'abstract', ''],
    ['summary', ['a', 'b'], 'abstract', ''],
    ['authors', 'Ada Lovelace', 'authors', []],
    ['authors', { name: 'Ada' }, 'authors', []],
    ['publishedAt', 1_780_000_000, 'publishedAt', null],
    ['publishedAt', 'last week', 'publishedAt', null],
    ['upvotes', '12', 'upvotes', null],
    ['upvotes', -1, 'upvotes', null],
    ['upvotes', 1.5, 'upvotes', null],
    ['githubStars', true, 'githubStars', null],
    ['githubRepo', { url: 'https://github.com/a/b' }, 'githubRepo', null],
    ['projectPage', 7, 'projectPage', null],
    ['organization', 'Analytical Society', 'organization', null],
    ['organization', { name: 'analytical' }, 'organization', null],
    ['organization', { name: 1, fullname: 2 }, 'organization', null],
    ['ai_summary', { text: 'a' }, 'summary', null],
    ['ai_summary', ' \n ', 'summary', null],
    ['withdrawnAt', true, 'withdrawnAt', null],
    ['ai_keywords', 'weaving, algebra', 'keywords', []],
  ])('%s: %j', (field, value, name, unknown) => {
    const history = field === 'upvotes' && { upvoteHistory: [] };
    expect(convert({ [field]: value })).toEqual({ ...convert({}), [name]: unknown, ...history });
  });

  it('the number of comments', () => {
    for (const numComments of ['3', -1, [], null]) expect(convert({}, { numComments }).comments).toBeNull();
  });

  it('a list loses only its odd elements', () => {
    const authors = [{ name: 'Ada Lovelace' }, null, 'Alan Turing', { name: 7 }, { name: ' \n' }, { name: 'Grace' }];
    expect(convert({ authors }).authors).toEqual(['Ada Lovelace', 'Grace']);
    expect(convert({ ai_keywords: ['weaving', 3, '', ' ', null, 'algebra'] }).keywords).toEqual(['weaving', 'algebra']);
  });
});

describe('text', () => {
  const broken = 'Notes on\n  the\u00a0Engine\u202e';

  it('is one line without invisible characters in the title, the abstract, the summary, names and keywords', () => {
    const paper = convert({
      title: broken,
      summary: broken,
      ai_summary: broken,
      authors: [{ name: broken }],
      ai_keywords: [broken],
    });
    const line = 'Notes on the Engine';
    expect(paper).toMatchObject({ title: line, abstract: line, summary: line, authors: [line], keywords: [line] });
  });

  it("is one line without invisible characters in the organisation's name", () => {
    const { organization } = convert({ organization: { name: 'analytical', fullname: broken } });
    expect(organization).toEqual({ name: 'analytical', fullname: 'Notes on the Engine' });
  });

  it('takes an organisation without a name to show for unknown', () => {
    expect(convert({ organization: { name: 'analytical', fullname: ' ' } }).organization).toBeNull();
  });

  it('keeps TeX as it came', () => {
    const title = 'On $\\tau$-bench and Erd\\H{o}s';
    expect(convert({ title }).title).toBe(title);
  });
});

describe('the repository', () => {
  it.each([
    ['https://github.com/ada/Notes', 'ada/Notes'],
    ['https://github.com/ada/Notes/', 'ada/Notes'],
    ['https://github.com/ada/Notes.git', 'ada/Notes'],
    ['http://www.github.com/ada/Notes', 'ada/Notes'],
    ['https://github.com/ada/Notes/tree/main', 'ada/Notes'],
    ['https://github.com/ada/Notes/tree/main/engine#readme', 'ada/Notes'],
    ['https://github.com/ada/Notes?tab=readme-ov-file', 'ada/Notes'],
    ['https://github.com/ada/notes.js', 'ada/notes.js'],
    ['https://github.com/ada/Notes//', 'ada/Notes'],
    ['https://github.com/ada/\nNotes', 'ada/Notes'],
    [' https://github.com/ada/ Notes ', 'ada/Notes'],
    ['github.com/ada/Notes', 'ada/Notes'],
    ['www.github.com/ada/Notes/tree/main', 'ada/Notes'],
    ['ada/Notes', null],
    ['https://github.com/ada', null],
    ['https://github.com/ada/', null],
    ['https://github.com/', null],
    ['https://github.com/orgs/ada/repositories', null],
    ['https://gitlab.com/ada/Notes', null],
    ['https://huggingface.co/ada/Notes', null],
    ['https://arxiv.org/abs/2605.00001', null],
    ['https://github.com.evil.example/ada/Notes', null],
    ['javascript:alert(1)//github.com/ada/Notes', null],
    ['', null],
  ])('%j is %j', (githubRepo, repo) => {
    expect(convert({ githubRepo }).githubRepo).toBe(repo);
  });
});

describe('the repository of a paper that names none', () => {
  it.each([
    ['https://github.com/ada/Notes', undefined, 'ada/Notes'],
    ['https://github.com/ada/Notes/tree/main/page', 'https://github.com/ada', 'ada/Notes'],
    ['https://github.com/ada/page', 'https://github.com/ada/Notes', 'ada/Notes'],
    ['https://github.com/ada', undefined, null],
    ['https://ada.github.io/Notes', undefined, null],
  ])('with the project page %s and the repository %j is %j', (projectPage, githubRepo, repo) => {
    expect(convert({ projectPage, githubRepo })).toMatchObject({ projectPage, githubRepo: repo });
  });
});

describe('what is linked to a paper', () => {
  it.each([
    ['linkedModels', 'models'],
    ['linkedDatasets', 'datasets'],
    ['linkedSpaces', 'spaces'],
  ] as const)('%s: those of them that are owner/name', (field, name) => {
    const odd = [null, 'ada/notes', {}, { id: 7 }, { id: '' }, { id: 'ada' }, { id: 'ada/notes/main' }, { id: '../x' }];
    const linked = [{ id: 'Ada/Notes_7b.v2', likes: 3 }, ...odd, { id: 'ada/engine' }, { id: 'a b/c' }];
    expect(convert({ [field]: linked })).toEqual({ ...convert({}), [name]: ['Ada/Notes_7b.v2', 'ada/engine'] });
  });

  it.each([
    ['no list', 'ada/notes'],
    ['an object', { id: 'ada/notes' }],
    ['null', null],
  ])('is nothing: %s', (_, linkedModels) => {
    expect(convert({ linkedModels })).toEqual(convert({}));
  });

  it('is a hundred at most of a kind', () => {
    const linkedModels = Array.from({ length: 300 }, (_, i) => ({ id: `ada/model-${i}` }));
    const { models } = convert({ linkedModels });
    expect([models.length, models[0], models.at(-1)]).toEqual([100, 'ada/model-0', 'ada/model-99']);
  });
});

describe('the project page', () => {
  it.each([
    ['https://engine.example/notes', 'https://engine.example/notes'],
    [' https://engine.example/notes\n', 'https://engine.example/notes'],
    ['https://huggingface.co/spaces/ada/notes', 'https://huggingface.co/spaces/ada/notes'],
    ['javascript:alert(document.domain)', null],
    ['JAVASCRIPT:alert(1)', null],
    ['data:text/html,hello', null],
    ['engine.example/notes', null],
    ['coming soon', null],
    ['', null],
  ])('%j is %j', (projectPage, url) => {
    expect(convert({ projectPage }).projectPage).toBe(url);
  });
});

describe('the id', () => {
  it.each([
    ['2605.00001', '2605.00001'],
    ['2605.00001v3', '2605.00001'],
    ['arXiv:2605.00001', '2605.00001'],
    ['math.GT/0309136', 'math/0309136'],
  ])('%j is stored as %j', (written, id) => {
    expect(convert({ id: written }).id).toBe(id);
  });
});
