import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, withFilter, withoutChip } from '@/lib/search';
import { asksNothing } from '@/lib/search/query/parse';
import { plainQuery } from '@/lib/search/query/plain';
import { papers } from './a-corpus';
import { searchIn } from './an-index';

const labels = (query: string) => parseQuery(query).chips.map(({ label }) => label);

describe('what was understood', () => {
  it.each<[string, string[]]>([
    ['agents memory', []],
    ['"state of the art"', ['“state of the art”']],
    ['“curly quotes”', ['“curly quotes”']],
    ['agents -survey', ['not survey']],
    ['author:hong', ['by hong']],
    ['author:"sirui hong"', ['by sirui hong']],
    ['title:agents org:kaist keyword:rag', ['in the title: agents', 'from kaist', 'keyword: rag']],
    ['code:yes', ['with code']],
    ['code:no', ['without code']],
    ['upvotes:>50', ['at least 51 upvotes']],
    ['upvotes:50', ['at least 50 upvotes']],
    ['comments:<=3', ['at most 3 comments']],
    ['upvotes:10..50', ['10 to 50 upvotes']],
    ['date:2025-10', ['2025-10']],
    ['date:>=2024', ['since 2024']],
    ['date:<2024', ['before 2024']],
    ['date:2023..2024', ['2023 to 2024']],
    ['digest:2025-10-03', ['on Daily Papers 2025-10-03']],
    ['digest:>=2025-10', ['on Daily Papers since 2025-10']],
    ['is:saved', ['saved']],
    ['is:unread tag:later', ['not yet read', 'tag: later']],
    ['arxiv:2308.00352v2', ['arXiv 2308.00352']],
    ['2308.00352', ['arXiv 2308.00352']],
    ['2308.003', ['arXiv 2308.003…']],
    ['https://arxiv.org/pdf/2308.00352v5', ['arXiv 2308.00352']],
    ['https://github.com/geekan/MetaGPT', ['geekan/MetaGPT']],
    // Half typed, or nothing that is known: nothing yet, or words.
    ['author:', []],
    ['upvotes:>', []],
    ['date:20', []],
    ['code:', []],
    ['metagpt: meta programming', []],
    ['foo:bar', []],
    ['-', []],
    ['"', []],
  ])('of %j is %j', (query, expected) => {
    expect(labels(query)).toEqual(expected);
  });

  it('is taken out by its chip', () => {
    const query = 'agents author:"sirui hong" memory';
    const [chip] = parseQuery(query).chips;
    expect(chip && withoutChip(query, chip)).toBe('agents memory');
    expect(withFilter('agents ', 'code:yes')).toBe('agents code:yes');
  });

  it.each([
    ['agents', 'agents'],
    ['agents upvotes:>50 "tool use" -survey', 'agents "tool use"'],
    ['author:hong title:"meta programming" is:saved', 'hong "meta programming"'],
    ['code:yes date:2025', ''],
  ])('of %j is %j in plain words', (query, plain) => {
    expect(plainQuery(query, parseQuery(query).chips)).toBe(plain);
  });

  it('never fails, and every chip is a part of the query', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (query) => {
        for (const { range } of parseQuery(query).chips) {
          expect(range[0]).toBeLessThan(range[1]);
          expect(range[1]).toBeLessThanOrEqual(query.length);
        }
      }),
    );
  });
});

describe('a query asks nothing', () => {
  it.each([
    ['', true],
    ['  ', true],
    ['author:', true],
    ['date:20', true],
    ['agents author:', false],
    ['-survey', false],
    ['the', false],
  ])('%j: %j', (query, expected) => {
    expect(asksNothing(parseQuery(query))).toBe(expected);
  });
});

describe('a filter', () => {
  const CORPUS = papers(
    ['Agents with Memory', { authors: ['Sirui Hong'], githubRepo: 'a/b', upvotes: 60, publishedAt: '2025-10-03' }],
    ['Agents that Plan', { authors: ['Ada Hong', 'Sirui Li'], upvotes: 5, publishedAt: '2024-02-01' }],
    [
      'Planning Memory',
      { abstract: 'We plan with agents.', comments: 4, publishedAt: '2023-06-01', digestDate: '2025-10-03' },
    ],
    ['Robots', { organization: { name: 'kaist-ai', fullname: 'KAIST AI' }, keywords: ['agents'] }],
  );
  const FIRST = CORPUS[0]?.id ?? '';
  const saved = async () => new Map([[FIRST, { status: 'to-read' as const, tags: ['Later'] }]]);
  const idsOfKey = async (key: string) => (key === 'github:a/b' ? [FIRST] : []);
  const find = async (query: string) =>
    (await searchIn(CORPUS, query, {}, { saved, idsOfKey })).hits.map(({ paper }) => paper.title).sort();

  it.each<[string, string[]]>([
    ['title:agents', ['Agents that Plan', 'Agents with Memory']],
    ['agents -plan', ['Agents with Memory', 'Robots']],
    ['author:hong', ['Agents that Plan', 'Agents with Memory']],
    ['author:"sirui hong"', ['Agents with Memory']],
    ['author:hon', ['Agents that Plan', 'Agents with Memory']],
    ['keyword:agents', ['Robots']],
    ['org:kaist', ['Robots']],
    ['code:yes', ['Agents with Memory']],
    ['agents code:no', ['Agents that Plan', 'Planning Memory', 'Robots']],
    ['upvotes:>5', ['Agents with Memory']],
    ['upvotes:5', ['Agents that Plan', 'Agents with Memory']],
    ['comments:>3', ['Planning Memory']],
    ['date:2025-10', ['Agents with Memory']],
    ['date:<2024', ['Planning Memory']],
    ['date:>=2024', ['Agents that Plan', 'Agents with Memory']],
    ['digest:2025-10-03', ['Planning Memory']],
    ['digest:<2025', []],
    ['is:saved', ['Agents with Memory']],
    ['is:unread', ['Agents with Memory']],
    ['is:read', []],
    ['tag:later', ['Agents with Memory']],
    ['-is:saved agents', ['Agents that Plan', 'Planning Memory', 'Robots']],
    [FIRST, ['Agents with Memory']],
    [`arxiv:${FIRST}`, ['Agents with Memory']],
    [`https://huggingface.co/papers/${FIRST}`, ['Agents with Memory']],
    ['https://github.com/a/b', ['Agents with Memory']],
    ['"plan with agents"', ['Planning Memory']],
    ['"agents plan"', ['Agents that Plan']],
    ['"memory agents"', []],
  ])('%j finds %j', async (query, expected) => {
    expect(await find(query)).toEqual(expected);
  });

  it('with a minus and a hyphen leaves out the word, not its parts', async () => {
    const corpus = papers(
      ['Fine-Grained Captions', { abstract: 'We tune a model.' }],
      'Fine-Tuning',
      'Fine-Tuned Models',
      'Fine Tuning',
      'Finetuning',
    );
    const { hits, query } = await searchIn(corpus, '-fine-tuning');
    expect(hits.map(({ paper }) => paper.title)).toEqual(['Fine-Grained Captions']);
    expect(query.chips.map(({ label }) => label)).toEqual(['not fine-tuning']);
  });

  it.each([
    ['date', ['Agents with Memory', 'Agents that Plan', 'Planning Memory', 'Robots']],
    ['upvotes', ['Agents with Memory', 'Agents that Plan', 'Planning Memory', 'Robots']],
  ] as const)('leaves the order by %s as it is', async (order, expected) => {
    const { hits } = await searchIn(CORPUS, 'agents', { order });
    expect(hits.map(({ paper }) => paper.title)).toEqual(expected);
  });

  it.each([
    ['agents', undefined, 'relevance'],
    ['title:agents', undefined, 'relevance'],
    ['"plan with agents" date:2023', undefined, 'relevance'],
    ['date:2025', undefined, 'date'],
    ['date:2025', 'relevance', 'date'],
    ['-agents', undefined, 'date'],
    ['date:2025', 'upvotes', 'upvotes'],
    ['agents', 'trending', 'trending'],
  ] as const)('says in which order it answers %j asked by %s', async (query, order, expected) => {
    expect((await searchIn(CORPUS, query, { order })).order).toBe(expected);
  });

  it('is offered with how many papers it would leave', async () => {
    const { facets } = await searchIn(CORPUS, 'agents', { facets: true }, { saved });
    expect(facets).toEqual({
      years: [
        { label: '2025', filter: 'date:2025', count: 1 },
        { label: '2024', filter: 'date:2024', count: 1 },
        { label: '2023', filter: 'date:2023', count: 1 },
      ],
      organizations: [{ label: 'KAIST AI', filter: 'org:"kaist-ai"', count: 1 }],
      code: { label: 'With code', filter: 'code:yes', count: 1 },
      saved: { label: 'Saved', filter: 'is:saved', count: 1 },
    });
    for (const { filter, count } of facets?.years ?? [])
      expect((await searchIn(CORPUS, withFilter('agents', filter))).total).toBe(count);
  });
});
