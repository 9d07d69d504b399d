import { describe, expect, it } from 'vitest';
import { papers, STARTER, titles } from './a-corpus';
import { searchIn } from './an-index';

// The words that a careless spelling is near to, the meant ones several times, as in a real digest.
const CORPUS = papers(
  'Diffusion Models of Video',
  'Faster Diffusion Sampling',
  'Dilution-Aware Context',
  'Multi-Dimensional Data Selection',
  'Computer Vision at Scale',
  'Memory for Robots',
  'A Long Memory',
  'MemEye: Watching Videos',
  'Agents that Plan',
  'Web Agents',
  'Task-Agnostic Scaffolds',
  'Reinforcement Learning from Feedback',
  'Deep Reinforcement Learning',
  'Reinforcing 3D Constraints',
  'Sentence Embeddings',
  'Embedding Graphs',
  'Things we Embed',
);

describe('a word with a typing error', () => {
  it.each([
    ['difusion', ['Diffusion Models of Video', 'Faster Diffusion Sampling']],
    ['diffussion', ['Diffusion Models of Video', 'Faster Diffusion Sampling']],
    ['memroy', ['Memory for Robots', 'A Long Memory']],
    ['agnts', ['Agents that Plan', 'Web Agents']],
    ['reinforcment', ['Reinforcement Learning from Feedback', 'Deep Reinforcement Learning']],
    ['reinforcemnet', ['Reinforcement Learning from Feedback', 'Deep Reinforcement Learning']],
    ['embeding', ['Sentence Embeddings', 'Embedding Graphs']],
  ])('%s leads first to the papers with the word that is nearest', async (typed, meant) => {
    const found = titles(await searchIn(CORPUS, typed));
    expect(found.slice(0, 2).sort()).toEqual([...meant].sort());
  });

  it.each([
    ['difusion', 'diffusion'],
    ['reinforcment', 'reinforcement'],
    ['memroy', 'memory'],
    ['tranformer', 'transformer'],
    ['distilation', 'distillation'],
    ['retreival', 'retrieval'],
    ['benchmrk', 'benchmark'],
  ])('%s leads first to a paper of the starter digest that says %s', async (typed, meant) => {
    const [first] = (await searchIn(STARTER, typed)).hits;
    expect(JSON.stringify(first?.paper).toLowerCase()).toContain(meant);
  });

  it('beside a right one is mended too', async () => {
    expect(titles(await searchIn(CORPUS, 'video difusion'))).toEqual(['Diffusion Models of Video']);
  });

  it('shows where it found what was meant', async () => {
    const [hit] = (await searchIn(CORPUS, 'memroy')).hits;
    const marked = hit?.title.map(([start, end]) => hit.paper.title.slice(start, end));
    expect(marked).toEqual(['Memory']);
  });

  it('is not mended into something else where it is a word of some paper', async () => {
    const corpus = papers('Multimodel Ensembles', 'Multimodal Models');
    expect(titles(await searchIn(corpus, 'multimodel'))).toEqual(['Multimodel Ensembles']);
  });

  it('comes after the papers that have it as it was typed, and in no other order than that of relevance', async () => {
    const corpus = papers(
      ['On Thinking', { abstract: 'After Gödel.', upvotes: 1 }],
      ['Model', { upvotes: 900 }],
      ['A Model', { upvotes: 800 }],
      ['Models', { upvotes: 700 }],
      ['The Model of Models', { upvotes: 600 }],
    );
    expect(titles(await searchIn(corpus, 'Gödel'))[0]).toBe('On Thinking');
    for (const order of ['upvotes', 'date', 'trending'] as const)
      expect(titles(await searchIn(corpus, 'Gödel', { order }))).toEqual(['On Thinking']);
    expect(titles(await searchIn(corpus, 'gomel', { order: 'upvotes' }))).not.toEqual([]);
  });

  it('leaves out nothing else where it is not wanted', async () => {
    const corpus = papers('Mamba in Vision', 'Memory for Robots');
    expect((await searchIn(corpus, '-mambo')).total).toBe(2);
    expect((await searchIn(corpus, '-mamba')).total).toBe(1);
  });

  it.each(['zzzzqqq', 'xylophone', '12345'])('that is near to nothing finds nothing: %s', async (typed) => {
    expect(await searchIn(CORPUS, typed)).toMatchObject({ total: 0, hits: [] });
  });
});
