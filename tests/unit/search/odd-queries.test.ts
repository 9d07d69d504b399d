import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, SEARCH_ORDERS } from '@/lib/search';
import { papers, STARTER } from './a-corpus';
import { indexOf, searchIn, sourcesOf } from './an-index';

const NOTHING = { total: 0, hits: [] };

describe('a query without words finds nothing', () => {
  it.each(['', ' ', '\n\t', '---', '!?.,;', '🤖', '\u202e', '\\', '$\\ $', '"', "'"])('%j', async (query) => {
    expect(await searchIn(STARTER, query)).toMatchObject(NOTHING);
  });
});

describe('an odd query is only a query', () => {
  it.each([
    ['endless', 'learning '.repeat(5000)],
    ['one endless word', 'learning'.repeat(2000)],
    ['of many words', Array.from({ length: 500 }, (_, i) => `word${i}`).join(' ')],
    ['of many TeX accents', '\\"'.repeat(5000)],
    ['of hyphens inside', `a${'-a'.repeat(2000)}`],
    ['a regular expression', '(.*)+[a-z]{1,}\\d(?:x)^$|'],
    ["fuse.js's own operators", "=learning 'meta !agents ^deep | data$"],
    ['names every object has', '__proto__ constructor toString hasOwnProperty'],
    ['half an emoji', '\ud83e learning'],
    ['of combining marks', 'l\u0301\u0302\u0303\u0304earning'],
    ['of another script', '多智能体 强化学习'],
    ['markup', '<img src=x onerror=alert(1)>'],
  ])('%s', async (_, query) => {
    const { total, hits } = await searchIn(STARTER, query, { limit: 100 });
    expect(hits).toHaveLength(total);
    for (const { paper } of hits) expect(STARTER).toContain(paper);
  });

  it.each(['__proto__', 'constructor', 'toString'])('%s is found where it stands, and only there', async (word) => {
    const corpus = papers(`On ${word} in JavaScript`, 'Graphs at Scale');
    expect((await searchIn(corpus, word)).hits.map(({ paper }) => paper.title)).toEqual([corpus[0]?.title]);
  });
});

describe('whatever is typed', () => {
  const word = fc.constantFrom(...STARTER.flatMap(({ title, authors }) => [...title.split(' '), ...authors]));
  /** A word as it is being typed, and as it is typed wrong. */
  const typed = fc
    .tuple(word, fc.nat(), fc.nat(), fc.constantFrom('', '', 'x', '-', '"', ':', '\u0301'))
    .map(([text, end, at, extra]) => {
      const begun = text.slice(0, 1 + (end % text.length));
      const place = at % (begun.length + 1);
      return begun.slice(0, place) + extra + begun.slice(place);
    });
  const sign = fc.constantFrom(
    '-',
    '"',
    'author:',
    'title:',
    'date:',
    'date:>',
    'upvotes:>1',
    'is:saved',
    'code:',
    ':',
  );
  const query = fc.array(fc.oneof(typed, sign, fc.string()), { maxLength: 6 }).map((pieces) => pieces.join(' '));
  const { index } = indexOf(STARTER.slice(0, 9), STARTER.slice(9));
  const search = createSearch(index, sourcesOf(STARTER));

  it('is answered, in every order and page by page', async () => {
    await fc.assert(
      fc.asyncProperty(query, fc.constantFrom(...SEARCH_ORDERS), async (text, order) => {
        const all = await search.search(text, { order, limit: 1_000, facets: true });
        expect(all.hits).toHaveLength(all.total);
        expect(new Set(all.hits.map(({ paper }) => paper.id)).size).toBe(all.total);
        for (const { paper, title, snippet } of all.hits) {
          for (const [start, end] of title) expect(paper.title.slice(start, end)).toMatch(/\S/);
          for (const [start, end] of snippet?.ranges ?? []) expect(snippet?.text.slice(start, end)).toMatch(/\S/);
        }
        const second = await search.search(text, { order, limit: 2, offset: 2 });
        expect(second.hits.map(({ paper }) => paper.id)).toEqual(all.hits.slice(2, 4).map(({ paper }) => paper.id));
      }),
    );
  });
});

describe('no papers', () => {
  it.each(['', 'learning', 'lerning'])('answer %j with nothing', async (query) => {
    expect(await searchIn([], query)).toMatchObject(NOTHING);
  });
});

describe('odd papers', () => {
  it('are searched as any other', async () => {
    const corpus = papers(
      ['🤖', { abstract: '' }],
      ['$$$', { abstract: '\\\\\\', authors: [''], keywords: ['', '-'] }],
      ['Agents', { abstract: 'x'.repeat(50_000) }],
    );
    expect((await searchIn(corpus, 'agents')).hits.map(({ paper }) => paper.title)).toEqual(['Agents']);
  });
});
