import { describe, expect, it } from 'vitest';
import { identifyUrl } from '@/lib/links';
import { hfRepo, paper } from './targets';

describe('papers at Hugging Face', () => {
  it.each([
    'https://huggingface.co/papers/2308.00352',
    'https://huggingface.co/papers/2308.00352/',
    'https://huggingface.co/papers/2308.00352.md',
    'https://huggingface.co/papers/2308.00352#community',
    'https://huggingface.co/papers/2308.00352?utm_source=digest',
    'https://hf.co/papers/2308.00352',
    'http://www.huggingface.co/papers/2308.00352',
    'https://hf-mirror.com/papers/2308.00352',
    'https://huggingface.co/api/papers/2308.00352',
    'https://huggingface.co/api/arxiv/2308.00352/repos',
    'https://huggingface.co/models?other=arxiv:2308.00352',
    'https://huggingface.co/datasets?sort=trending&other=arxiv%3A2308.00352',
    'https://hf.co/models?filter=pytorch,arxiv:2308.00352',
    'hf://papers/2308.00352',
  ])('names the paper: %s', (href) => {
    expect(identifyUrl(href)).toEqual(paper('2308.00352'));
  });

  it.each([
    'https://huggingface.co/papers',
    'https://huggingface.co/papers/date/2025-01-01',
    'https://huggingface.co/papers/week/2025-W01',
    'https://huggingface.co/papers/month/2025-01',
    'https://huggingface.co/papers/trending',
    'https://huggingface.co/papers/submit',
    'https://huggingface.co/papers?q=2308.00352',
    'https://huggingface.co/papers/2313.00001',
    'https://huggingface.co/blog/2308.00352',
    'https://nothuggingface.co/papers/2308.00352',
    'https://hf.co.evil.example/papers/2308.00352',
  ])('is not a paper: %s', (href) => {
    expect(identifyUrl(href)).toBeNull();
  });
});

describe('repositories at Hugging Face', () => {
  it.each([
    ['https://huggingface.co/geekan/MetaGPT', hfRepo('model', 'geekan/MetaGPT')],
    ['https://huggingface.co/geekan/MetaGPT/', hfRepo('model', 'geekan/MetaGPT')],
    ['https://hf.co/geekan/MetaGPT', hfRepo('model', 'geekan/MetaGPT')],
    ['https://hf-mirror.com/geekan/MetaGPT', hfRepo('model', 'geekan/MetaGPT')],
    ['https://huggingface.co/models/geekan/MetaGPT', hfRepo('model', 'geekan/MetaGPT')],
    ['https://huggingface.co/api/models/geekan/MetaGPT', hfRepo('model', 'geekan/MetaGPT')],
    ['https://huggingface.co/geekan/MetaGPT-7B.v1_0/tree/main', hfRepo('model', 'geekan/MetaGPT-7B.v1_0')],
    ['https://huggingface.co/geekan/MetaGPT/blob/main/config.json', hfRepo('model', 'geekan/MetaGPT')],
    ['https://huggingface.co/geekan/MetaGPT/resolve/main/a.bin?download=true', hfRepo('model', 'geekan/MetaGPT')],
    ['https://huggingface.co/geekan/MetaGPT/discussions/3', hfRepo('model', 'geekan/MetaGPT')],
    ['https://huggingface.co/geekan/MetaGPT.git', hfRepo('model', 'geekan/MetaGPT')],
    ['git@hf.co:geekan/MetaGPT', hfRepo('model', 'geekan/MetaGPT')],
    ['hf://geekan/MetaGPT@main/config.json', hfRepo('model', 'geekan/MetaGPT')],
    ['https://huggingface.co/datasets/geekan/roles', hfRepo('dataset', 'geekan/roles')],
    ['https://huggingface.co/datasets/geekan/roles/viewer/default/train', hfRepo('dataset', 'geekan/roles')],
    ['https://huggingface.co/api/datasets/geekan/roles/parquet', hfRepo('dataset', 'geekan/roles')],
    ['hf://datasets/geekan/roles/train.csv', hfRepo('dataset', 'geekan/roles')],
    ['https://huggingface.co/spaces/geekan/demo?logs=build', hfRepo('space', 'geekan/demo')],
    ['https://huggingface.co/api/spaces/geekan/demo', hfRepo('space', 'geekan/demo')],
  ])('%s', (href, target) => {
    expect(identifyUrl(href)).toEqual(target);
  });

  it.each([
    'https://huggingface.co',
    'https://huggingface.co/geekan',
    'https://huggingface.co/datasets/squad',
    'https://huggingface.co/gpt2/tree/main',
    'https://huggingface.co/gpt2/resolve/main/config.json',
    'https://huggingface.co/geekan/models',
    'https://huggingface.co/geekan/collections',
    'https://huggingface.co/docs/transformers/index',
    'https://huggingface.co/blog/geekan/metagpt',
    'https://huggingface.co/Tasks/text-generation',
    'https://huggingface.co/learn/nlp-course',
    'https://huggingface.co/collections/geekan/metagpt-0a1b',
    'https://huggingface.co/posts/geekan/123',
    'https://huggingface.co/organizations/geekan/activity',
    'https://huggingface.co/_x_/y',
    'https://huggingface.co/settings/tokens',
    'https://huggingface.co/buckets/geekan/MetaGPT',
    'https://huggingface.co/join/discord',
    'https://huggingface.co/api/daily_papers',
    'https://huggingface.co/api/whoami-v2/x',
    'https://huggingface.co/geekan/MetaG…',
    `https://huggingface.co/geekan/${'r'.repeat(97)}`,
    'https://discuss.huggingface.co/t/metagpt',
    'https://huggingface.co.evil.example/geekan/MetaGPT',
  ])('is none: %s', (href) => {
    expect(identifyUrl(href)).toBeNull();
  });

  it('has pages of its own for what runs in a space', () => {
    expect(identifyUrl('https://geekan-demo.hf.space/')).toEqual({ kind: 'page', url: 'https://geekan-demo.hf.space' });
  });
});
