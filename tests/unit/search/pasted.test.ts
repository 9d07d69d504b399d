import { describe, expect, it } from 'vitest';
import { papers, titles } from './a-corpus';
import { searchIn } from './an-index';

const CORPUS = papers('Agents with Memory', 'Agents').map((paper, i) => ({ ...paper, id: `2308.0035${i + 2}` }));
const find = async (query: string) => titles(await searchIn(CORPUS, query));

describe('a pasted id or address', () => {
  it.each([
    'arXiv:2308.00352v2 [cs.AI]',
    'arXiv:2308.00352v2[cs.AI]',
    'arXiv:2308.00352v2 [cs.AI] 6 Nov 2023',
    '(2308.00352)',
    '[2308.00352]',
    '2308.00352.',
    '2308.00352.pdf',
    '(arXiv:2308.00352)',
    '<https://arxiv.org/abs/2308.00352>',
    'https://arxiv.org/abs/2308.00352.',
    '10.48550/arXiv.2308.00352',
    'doi:10.48550/arXiv.2308.00352',
    'https://doi.org/10.48550/arXiv.2308.00352',
    'alphaxiv.org/abs/2308.00352',
    'www.alphaxiv.org/abs/2308.00352',
    'arxiv.org/pdf/2308.00352v2',
    'see https://arxiv.org/abs/2308.00352',
    'Hong et al., arXiv 2308.00352',
  ])('finds its paper, whatever stands around it: %s', async (query) => {
    expect(await find(query)).toEqual(['Agents with Memory']);
  });

  it('is all that is asked: other words only rank', async () => {
    const both = await searchIn(
      CORPUS,
      'https://github.com/a/b memory',
      {},
      {
        idsOfKey: async (key) => (key === 'github:a/b' ? CORPUS.map(({ id }) => id) : []),
      },
    );
    expect(titles(both)).toEqual(['Agents with Memory', 'Agents']);
    expect(await find('2308.00353 memory')).toEqual(['Agents']);
  });

  it('that is being typed does not replace the words beside it', async () => {
    expect(await find('memory 2308.003')).toEqual(['Agents with Memory']);
  });

  it.each(['1.58', '2024.99', 'gpt-4.5', '[cs.AI]', 'and/or'])(
    'is nothing that only looks like one: %s',
    async (query) => {
      const { query: understood } = await searchIn(CORPUS, query);
      expect(understood.chips).toEqual([]);
    },
  );
});
