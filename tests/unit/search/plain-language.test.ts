import { describe, expect, it } from 'vitest';
import { parseQuery } from '@/lib/search';
import { papers, titles } from './a-corpus';
import { searchIn } from './an-index';

const asked = (query: string) => parseQuery(query).words.flatMap(({ words }) => words);

describe('little words', () => {
  it.each([
    ['a survey of large language models', ['survey', 'large', 'language', 'models']],
    ['how to make a model forget private data', ['make', 'model', 'forget', 'private', 'data']],
    ['what is an agent?', ['agent']],
    ['how do you train an agent', ['train', 'agent']],
    ['papers about diffusion', ['diffusion']],
    ['agents or memory', ['agents', 'memory']],
    ['state-of-the-art agents', ['state', 'art', 'agents']],
    // They tell something where no question is asked, or where nothing else is left.
    ['attention is all you need', ['attention', 'all', 'you', 'need']],
    ['kaiming he', ['kaiming', 'he']],
    ['how', ['how']],
    ['how to', ['how']],
    ['the', ['the']],
    ['papers', ['papers']],
  ])('of %j are not looked for: %j are', (query, words) => {
    expect(asked(query)).toEqual(words);
  });

  const CORPUS = papers(
    ['A Survey of Language Models', { authors: ['Ada Hong'] }],
    ['Language Models', { abstract: 'We survey them.', authors: ['Ada Hong'] }],
    // Only a name has a function word for itself.
    ['Survey Data', { authors: ['A. Of', 'How To'], abstract: 'Languages and their models.' }],
    ['How to Make Tea', { abstract: 'How to do it, and how not to.' }],
    ['Unlearning', { abstract: 'Models can forget private data.' }],
  );
  const find = async (query: string) => titles(await searchIn(CORPUS, query));

  it('are not required, and raise no paper', async () => {
    expect(await find('a survey of language models')).toEqual(await find('survey language models'));
    expect(await find('a survey of language models')).toHaveLength(3);
    expect((await find('how to make a model forget private data'))[0]).toBe('Unlearning');
  });

  it('at the end are no beginnings of other words, when something stands before them', async () => {
    expect(await find('language th')).toHaveLength(2);
    expect(await find('language the')).toEqual(await find('language'));
  });

  it('in a title or among keywords hinder no phrase', async () => {
    const corpus = papers('Mixture of Experts', ['Routers', { keywords: ['mixture of experts'] }], 'Experts');
    expect(titles(await searchIn(corpus, 'title:"mixture of experts"'))).toEqual(['Mixture of Experts']);
    expect(titles(await searchIn(corpus, 'keyword:"mixture of experts"'))).toEqual(['Routers']);
    expect(titles(await searchIn(corpus, 'title:mixture-of-experts'))).toEqual(['Mixture of Experts']);
  });

  it.each(['title:of experts', '"of the" experts', 'experts -of', 'experts -a'])(
    'that nothing but names can have ask nothing: %s',
    async (query) => {
      const corpus = papers(['Experts', { authors: ['Yi A', 'Of The'] }]);
      expect((await searchIn(corpus, query)).total).toBe(1);
    },
  );
});

describe('a word that stands nowhere', () => {
  it('does not count among those of which one may be missing', async () => {
    const corpus = papers('Agents with Memory and Tools', 'Agents with Memory', 'Agents');
    expect(titles(await searchIn(corpus, 'agents memory tools qwertyuiop'))).toEqual([
      'Agents with Memory and Tools',
      'Agents with Memory',
    ]);
  });
});
