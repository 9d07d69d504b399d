import { describe, expect, it } from 'vitest';
import type { Paper } from '@/lib/paper/paper';
import { createSearch } from '@/lib/search';
import { papers, STARTER, titles } from './a-corpus';
import { indexOf, searchIn, sourcesOf } from './an-index';

const CORPUS = papers(
  ['Memory for Agents', { abstract: 'We give agents a notebook.', upvotes: 0 }],
  ['Planning with Tools', { abstract: 'A study of how agents plan. Memory is mentioned once.', upvotes: 900 }],
  ['Diffusion Models of Video', { abstract: 'Frames from noise.', keywords: ['video generation'], upvotes: 90 }],
  ['Graphs at Scale', { abstract: 'Large graphs.', authors: ['Jürgen Müller', 'Ada Lovelace'] }],
  ['Robots that Fold', { summary: 'Laundry, folded.', organization: { name: 'kaist-ai', fullname: 'KAIST AI' } }],
  ['Meta-Learning the Weather', { abstract: 'Forecasts from few examples.' }],
);

const find = async (query: string, from: Paper[] = CORPUS) => titles(await searchIn(from, query));

describe('a word', () => {
  it.each([
    ['of the title', 'diffusion', ['Diffusion Models of Video']],
    ['of the abstract', 'notebook', ['Memory for Agents']],
    ['of the summary', 'laundry', ['Robots that Fold']],
    ['of a keyword', 'generation', ['Diffusion Models of Video']],
    ['of an author', 'lovelace', ['Graphs at Scale']],
    ['of an author, without the accents', 'muller', ['Graphs at Scale']],
    ['of an author, with accents of its own', 'MÜLLER', ['Graphs at Scale']],
    ['of an organisation', 'kaist', ['Robots that Fold']],
    ['in another form', 'robot', ['Robots that Fold']],
    ['in another form', 'forecasting', ['Meta-Learning the Weather']],
    ['with a hyphen', 'meta-learning', ['Meta-Learning the Weather']],
    ['without its hyphen', 'metalearning', ['Meta-Learning the Weather']],
    ['with a space for the hyphen', 'meta learning', ['Meta-Learning the Weather']],
    ['half of a hyphenated word', 'meta', ['Meta-Learning the Weather']],
  ])('is found: %s', async (_, query, expected) => {
    expect(await find(query)).toEqual(expected);
  });

  it.each(['d', 'di', 'dif', 'diffu', 'diffusio', 'diffusion'])('is found while it is typed: %s', async (typed) => {
    expect(await find(typed)).toContain('Diffusion Models of Video');
  });
});

describe('several words', () => {
  it('are all needed', async () => {
    expect(await find('agents notebook')).toEqual(['Memory for Agents']);
    expect(await find('lovelace graphs')).toEqual(['Graphs at Scale']);
  });

  it('may stand in different fields and in any order', async () => {
    expect(await find('noise video diffusion')).toEqual(['Diffusion Models of Video']);
    expect(await find('scale jurgen')).toEqual(['Graphs at Scale']);
  });

  it('find the papers with most of them when no paper has all', async () => {
    expect(await find('diffusion video qwertyuiop')).toEqual(['Diffusion Models of Video']);
    expect((await find('diffusion lovelace')).sort()).toEqual(['Diffusion Models of Video', 'Graphs at Scale']);
  });

  it('find nothing when most of them stand nowhere', async () => {
    expect(await find('diffusion qwertyuiop asdfghjkl')).toEqual([]);
  });

  it('count once when they are repeated', async () => {
    expect(await find('diffusion diffusion diffusion graphs')).toEqual(await find('diffusion graphs'));
  });
});

describe('the order', () => {
  it('has a word of the title before a mention in an abstract, whatever the upvotes', async () => {
    expect(await find('memory')).toEqual(['Memory for Agents', 'Planning with Tools']);
    expect(await find('agents')).toEqual(['Memory for Agents', 'Planning with Tools']);
  });

  it('has a word of the title before one that an abstract repeats', async () => {
    const corpus = papers(
      ['Planning with Tools', { abstract: 'Memory, memory, memory, memory, memory.', upvotes: 900 }],
      'The Long Way of Robots to a Memory of Their Own',
    );
    expect((await find('memory', corpus))[1]).toBe('Planning with Tools');
  });

  it('has the word itself before words that it begins', async () => {
    const corpus = papers('AgentSwing: A Router', 'Agents', 'Web Agents', 'Agents that Plan');
    expect((await find('agents', corpus)).at(-1)).toBe('AgentSwing: A Router');
  });

  it('has the title that is the query before titles that hold its words', async () => {
    const corpus = papers(
      'On the Weather of Maps, and of Learning in Worlds',
      'Learning Maps of the World from the Weather, Again and Again',
      'Learning World Maps',
    );
    expect((await find('learning world maps', corpus))[0]).toBe('Learning World Maps');
  });

  it('has the title that is the query before longer ones, little words and all', async () => {
    const corpus = papers(
      'All You Need is Attention',
      'Attention is All You Need',
      'What All You Need for Attention is',
    );
    expect(
      (
        await find('what is the need for attention', papers('The Need for Attention Maps', 'The Need for Attention'))
      )[0],
    ).toBe('The Need for Attention');
    expect((await find('attention is all you need', corpus))[0]).toBe('Attention is All You Need');
  });

  it('has the paper with more upvotes first where all else is equal', async () => {
    const corpus = papers(['Agents', { upvotes: 2 }], ['Agents', { upvotes: 200 }], ['Agents', { upvotes: null }]);
    const { hits } = await searchIn(corpus, 'agents');
    expect(hits.map(({ paper }) => paper.upvotes)).toEqual([200, 2, null]);
  });

  it.each([
    ['metagpt', 'MetaGPT: Meta Programming for Multi-Agent Collaborative Framework'],
    ['sirui hong', 'MetaGPT: Meta Programming for Multi-Agent Collaborative Framework'],
    ['tulu', 'TÜLU 3: Pushing Frontiers in Open Language Model Post-Training'],
    ['godel machine', 'Darwin Godel Machine: Open-Ended Evolution of Self-Improving Agents'],
    ['time lapse video', 'MagicTime: Time-lapse Video Generation Models as Metamorphic Simulators'],
    ['demystifying clip', 'Demystifying CLIP Data'],
    ['kaist', 'Meta-Awareness Enhances Reasoning Models: Self-Alignment Reinforcement Learning'],
    ['practitioners guide', "A Practitioner's Guide to Continual Multimodal Pretraining"],
  ])('of the starter digest for %j begins with %j', async (query, title) => {
    expect((await find(query, STARTER))[0]).toBe(title);
  });
});

describe('a page of the answer', async () => {
  const search = createSearch(indexOf(STARTER).index, sourcesOf(STARTER));
  const all = titles(await search.search('learning', { limit: 100 }));

  it('tells how many there are in all, whatever part is asked for', async () => {
    expect(all.length).toBeGreaterThan(20);
    expect((await search.search('learning', { limit: 100 })).total).toBe(all.length);
    expect((await search.search('learning', { limit: 1 })).total).toBe(all.length);
    expect((await search.search('learning', { offset: 1000 })).total).toBe(all.length);
  });

  it('has twenty papers unless told otherwise', async () => {
    expect(titles(await search.search('learning'))).toEqual(all.slice(0, 20));
  });

  it('goes on where the one before ended', async () => {
    expect(titles(await search.search('learning', { limit: 7, offset: 7 }))).toEqual(all.slice(7, 14));
    expect(titles(await search.search('learning', { limit: 7, offset: all.length - 2 }))).toEqual(all.slice(-2));
    expect(titles(await search.search('learning', { offset: all.length }))).toEqual([]);
  });

  it('takes options that are there but undefined for no options', async () => {
    expect(titles(await search.search('learning', { limit: undefined, offset: undefined }))).toEqual(all.slice(0, 20));
  });
});
