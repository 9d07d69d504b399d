import { describe, expect, it } from 'vitest';
import { papers, STARTER } from './a-corpus';
import { searchIn } from './an-index';

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
