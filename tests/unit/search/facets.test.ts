import { describe, expect, it } from 'vitest';
import { parseQuery, withFilter } from '@/lib/search';
import { papers, titles } from './a-corpus';
import { searchIn } from './an-index';

const CORPUS = papers(
  ['Agents One', { organization: { name: 'meta', fullname: 'Meta' } }],
  ['Agents Two', { organization: { name: 'metauto', fullname: 'Metauto' } }],
  ['Agents Three', { organization: { name: 'meta-ai', fullname: 'Meta AI' } }],
  ['Agents Four', { organization: { name: 'facebook', fullname: 'Meta' } }],
  ['Agents Five', { organization: { name: '智源 "lab"', fullname: '智源' } }],
  ['Agents', { organization: null }],
);

describe('a facet', () => {
  it('leaves as many papers as it says, of each organisation', async () => {
    for (const query of ['agents', 'title:agents', '"agents']) {
      const { facets } = await searchIn(CORPUS, query, { facets: true });
      const counts = facets?.organizations.map(({ count }) => count);
      expect(counts).toEqual([1, 1, 1, 1, 1]);
      for (const { filter, count } of facets?.organizations ?? [])
        expect((await searchIn(CORPUS, withFilter(query, filter))).total).toBe(count);
    }
  });

  it('of an organisation is its whole name, where people may type a part of it', async () => {
    expect((await searchIn(CORPUS, 'org:meta')).total).toBe(4);
    expect(titles(await searchIn(CORPUS, 'org:"meta"'))).toEqual(['Agents One']);
    expect(titles(await searchIn(CORPUS, 'org:"Meta AI"'))).toEqual(['Agents Three']);
    expect((await searchIn(CORPUS, 'org:"met')).total).toBe(4);
    expect((await searchIn(CORPUS, 'agents -org:"meta"')).total).toBe(5);
  });
});

describe('a filter that is added', () => {
  it.each([
    ['agents', 'agents code:yes'],
    ['', 'code:yes'],
    ['"language models', '"language models" code:yes'],
    ['“language models', '“language models" code:yes'],
    ['agents -"language models', 'agents -"language models" code:yes'],
    ['author:"sirui', 'author:"sirui" code:yes'],
    ['agents "', 'agents code:yes'],
    ['"language models"', '"language models" code:yes'],
    ['5" screens', '5" screens code:yes'],
  ])('to %j makes it %j', (query, expected) => {
    expect(withFilter(query, 'code:yes')).toBe(expected);
  });

  it.each(['agents '.repeat(70), `"${'agents '.repeat(70)}`, 'x'.repeat(395)])(
    'is read behind or before whatever is there',
    (query) => {
      const twice = withFilter(withFilter(query, 'code:yes'), 'date:2024');
      const labels = parseQuery(twice).chips.map(({ label }) => label);
      expect(labels).toContain('with code');
      expect(labels).toContain('2024');
    },
  );
});
