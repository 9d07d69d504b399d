import { describe, expect, it } from 'vitest';
import { createPaperSearch } from '@/lib/search';
import { papers, STARTER, titles } from './a-corpus';

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
  ])('%s leads first to the papers with the word that is nearest', (typed, meant) => {
    const found = titles(createPaperSearch(CORPUS).search(typed));
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
  ])('%s leads first to a paper of the starter digest that says %s', (typed, meant) => {
    const [first] = createPaperSearch(STARTER).search(typed).hits;
    expect(JSON.stringify(first?.paper).toLowerCase()).toContain(meant);
  });

  it('beside a right one is mended too', () => {
    expect(titles(createPaperSearch(CORPUS).search('video difusion'))).toEqual(['Diffusion Models of Video']);
  });

  it('shows where it found what was meant', () => {
    const [hit] = createPaperSearch(CORPUS).search('memroy').hits;
    const marked = hit?.title.map(([start, end]) => hit.paper.title.slice(start, end));
    expect(marked).toEqual(['Memory']);
  });

  it('is not mended into something else where it is a word of some paper', () => {
    const corpus = papers('Multimodel Ensembles', 'Multimodal Models');
    expect(titles(createPaperSearch(corpus).search('multimodel'))).toEqual(['Multimodel Ensembles']);
  });

  it.each(['zzzzqqq', 'xylophone', '12345'])('that is near to nothing finds nothing: %s', (typed) => {
    expect(createPaperSearch(CORPUS).search(typed)).toEqual({ total: 0, hits: [] });
  });
});
