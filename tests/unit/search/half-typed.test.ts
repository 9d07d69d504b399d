import { describe, expect, it } from 'vitest';
import { parseQuery } from '@/lib/search';
import { papers, titles } from './a-corpus';
import { searchIn } from './an-index';

const labels = (query: string) => parseQuery(query).chips.map(({ label }) => label);

const CORPUS = papers(
  ['Agents by Dates', { authors: ['Yann LeCun', 'Sirui Hong'], upvotes: 60, publishedAt: '2025-10-03' }],
  ['Agents', { authors: ['Sirui Li', 'Yann Hong'], upvotes: 20, publishedAt: '2025-01-20' }],
  ['Memory', { authors: ['Yann A. LeCun'], upvotes: 5, publishedAt: '2025-02-28' }],
  ['Memory of Agents', { authors: ['Ada Y. Hong'], upvotes: 1, publishedAt: '2024-05-01' }],
);
const find = async (query: string) => titles(await searchIn(CORPUS, query)).sort();

describe('a filter that is being typed', () => {
  it.each(['date:', 'is:', 'author:', 'upvotes:', 'upvotes:>', 'code:', 'title:"', '-title:', 'date:20', 'is:x'])(
    'asks nothing yet: %s',
    async (filter) => {
      const answer = await find('agents');
      expect(answer).toHaveLength(3);
      expect(await find(`agents ${filter}`)).toEqual(answer);
      expect(labels(`agents ${filter}`)).toEqual([]);
    },
  );

  it('leaves what stands behind it as it is', async () => {
    expect(await find('date: agents memory')).toEqual(['Memory of Agents']);
    expect(await find('upvotes:> agents memory')).toEqual(['Memory of Agents']);
    expect(await find('author: title:memory')).toEqual(['Memory', 'Memory of Agents']);
    expect(await find('author: -memory')).toEqual(['Agents', 'Agents by Dates']);
  });

  it.each([
    ['title: agents', 'title:agents'],
    ['author: hong', 'author:hong'],
    ['author: "sirui hong"', 'author:"sirui hong"'],
    ['upvotes: > 50', 'upvotes:>50'],
    ['upvotes:> 50', 'upvotes:>50'],
    ['memory date: <2025', 'memory date:<2025'],
    ['arxiv: 2605.00001', 'arxiv:2605.00001'],
    ['Title: agents', 'title:agents'],
  ])('may have a space before its value: %s', async (spaced, without) => {
    expect(labels(spaced)).toEqual(labels(without));
    expect(await find(spaced)).toEqual(await find(without));
    expect((await find(without)).length).toBeGreaterThan(0);
  });
});

describe('a value', () => {
  it.each([
    ['upvotes:50..10', '10 to 50 upvotes', ['Agents']],
    ['upvotes:10-50', '10 to 50 upvotes', ['Agents']],
    ['date:2025/10', '2025-10', ['Agents by Dates']],
    ['date:2025/10/03', '2025-10-03', ['Agents by Dates']],
    ['date:2025-02-31', '2025-02-28', ['Memory']],
    ['date:2025..2024', '2024 to 2025', ['Agents', 'Agents by Dates', 'Memory', 'Memory of Agents']],
    ['date:2024-2024', '2024 to 2024', ['Memory of Agents']],
    ['date:>2025/02', 'after 2025-02', ['Agents by Dates']],
    // On the way to October, and to the twentieth.
    ['date:2025-1', '2025', ['Agents', 'Agents by Dates', 'Memory']],
    ['date:2025-01-2', '2025-01', ['Agents']],
    ['date:2024..2025-1', '2024 to 2025', ['Agents', 'Agents by Dates', 'Memory', 'Memory of Agents']],
    ['date:2025-2', '2025-02', ['Memory']],
  ])('%s is %j', async (query, label, expected) => {
    expect(labels(query)).toEqual([label]);
    expect(await find(query)).toEqual(expected);
  });

  it('that something stands behind is not typed on', () => {
    expect(labels('date:2025-1 agents')).toEqual(['2025-01']);
  });

  it.each([
    ['is:sav', 'saved'],
    ['is:unr', 'not yet read'],
    ['is:read', 'read'],
    ['is:readi', 'being read'],
  ])('of which enough is typed is understood: %s', (query, label) => {
    expect(labels(query)).toEqual([label]);
  });
});

describe('an author', () => {
  it.each([
    ['author:"lecun, yann"', ['Agents by Dates', 'Memory']],
    ['author:"yann lecun"', ['Agents by Dates', 'Memory']],
    ['author:"y. lecun"', ['Agents by Dates', 'Memory']],
    ['author:"lecun, y."', ['Agents by Dates', 'Memory']],
    ['author:y. lecun', ['Agents by Dates', 'Memory']],
    ['author:"y. hong"', ['Agents', 'Memory of Agents']],
    // Words of two names.
    ['author:"sirui lecun"', []],
    ['author:"l. lecun"', []],
    ['author:sirui author:lecun', ['Agents by Dates']],
  ])('%s', async (query, expected) => {
    expect(await find(query)).toEqual(expected);
  });
});

describe('a letter with signs behind it', () => {
  it('is no beginning of a word', async () => {
    const corpus = papers('Compilers for C++', 'Clips and Captions');
    expect(titles(await searchIn(corpus, 'C++'))).toEqual(['Compilers for C++']);
    expect((await searchIn(corpus, 'c')).total).toBe(2);
  });
});
