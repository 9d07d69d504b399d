import { describe, expect, it } from 'vitest';
import { addressOf, identifyUrl, keyOf, parseKey } from '@/lib/links';
import { hfRepo, page, paper, repo } from './targets';

const keyOfUrl = (href: string) => {
  const target = identifyUrl(href);
  return target && keyOf(target);
};

describe('keyOf', () => {
  it.each([
    ['https://arxiv.org/pdf/2308.00352v5', 'arxiv:2308.00352'],
    ['https://hf.co/papers/2308.00352', 'arxiv:2308.00352'],
    ['https://doi.org/10.48550/arXiv.2308.00352', 'arxiv:2308.00352'],
    ['https://arxiv.org/abs/math.GT/0309136', 'arxiv:math/0309136'],
    ['https://github.com/geekan/MetaGPT/issues/1', 'github:geekan/metagpt'],
    ['https://github.com/GEEKAN/metagpt.git', 'github:geekan/metagpt'],
  ])('%s answers to %s', (href, key) => {
    expect(keyOfUrl(href)).toBe(key);
  });

  it.each([
    [hfRepo('model', 'Owner/Name'), 'huggingface:model/owner/name'],
    [hfRepo('space', 'Owner/Name'), 'huggingface:space/owner/name'],
    [page('http://www.example.org/Project/index.html#a'), 'page:https://example.org/Project'],
    [page('https://example.org/?p=1'), 'page:https://example.org?p=1'],
    [page('not an address'), 'page:not an address'],
  ])('%j answers to %s', (target, key) => {
    expect(keyOf(target)).toBe(key);
  });
});

describe('parseKey', () => {
  it.each([
    ['arxiv:2308.00352', paper('2308.00352')],
    ['arxiv:0704.0001', paper('0704.0001')],
    ['arxiv:hep-th/9901001', paper('hep-th/9901001')],
    ['github:geekan/metagpt', repo('geekan/metagpt')],
    ['github:ggml-org/llama.cpp', repo('ggml-org/llama.cpp')],
    ['huggingface:model/geekan/metagpt', hfRepo('model', 'geekan/metagpt')],
    ['huggingface:dataset/geekan/roles', hfRepo('dataset', 'geekan/roles')],
    ['huggingface:space/geekan/demo', hfRepo('space', 'geekan/demo')],
    ['page:https://example.org', page('https://example.org')],
    ['page:https://example.org/Project?p=1', page('https://example.org/Project?p=1')],
  ])('inverts keyOf: %s', (key, target) => {
    expect(parseKey(key)).toEqual(target);
    expect(keyOf(target)).toBe(key);
  });

  it.each([
    '',
    'arxiv:',
    '2308.00352',
    'arXiv:2308.00352',
    'arxiv: 2308.00352',
    'arxiv:2308.00352v2',
    'arxiv:2308.00352 ',
    'arxiv:2313.00001',
    'arxiv:2301.1234',
    'arxiv:math.GT/0309136',
    'arxiv:HEP-TH/9901001',
    'arxiv:arxiv:2308.00352',
    'github:',
    'github:geekan',
    'github:geekan/',
    'github:geekan/MetaGPT',
    'github:geekan/metagpt.git',
    'github:geekan/metagpt/issues',
    'github:/geekan/metagpt',
    'github:topics/llm',
    'github:geekan/..',
    'arxiv/2308.00352',
    'huggingface:paper/2308.00352',
    'huggingface:model/geekan',
    'huggingface:model/docs/metagpt',
    'huggingface:model/geekan/models',
    'huggingface:model/geekan/MetaGPT',
    'huggingface:model:geekan/metagpt',
    'huggingface:dataset/geekan/roles/tree/main',
    'page:',
    'page:example.org',
    'page:http://example.org',
    'page:https://example.org/',
    'page:https://www.example.org',
    'page:https://example.org?utm_source=a',
    'page:javascript:1',
    'mailto:someone@example.org',
    'constructor',
  ])('refuses what keyOf never makes: %j', (key) => {
    expect(parseKey(key)).toBeNull();
  });
});

describe('addressOf', () => {
  it.each([
    [paper('2308.00352'), 'https://arxiv.org/abs/2308.00352'],
    [paper('math/0309136', 2), 'https://arxiv.org/abs/math/0309136v2'],
    [repo('geekan/MetaGPT'), 'https://github.com/geekan/MetaGPT'],
    [hfRepo('model', 'geekan/MetaGPT'), 'https://huggingface.co/geekan/MetaGPT'],
    [hfRepo('dataset', 'geekan/roles'), 'https://huggingface.co/datasets/geekan/roles'],
    [hfRepo('space', 'geekan/demo'), 'https://huggingface.co/spaces/geekan/demo'],
    [page('https://example.org/project'), 'https://example.org/project'],
  ])('%j is at %s', (target, address) => {
    expect(addressOf(target)).toBe(address);
  });
});
