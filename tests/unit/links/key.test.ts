import { describe, expect, it } from 'vitest';
import { identifyUrl, keyOf, parseKey } from '@/lib/links';

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

  it('names the type of a Hugging Face repository and ignores case', () => {
    expect(keyOf({ kind: 'huggingface', type: 'model', repo: 'Owner/Name' })).toBe('huggingface:model/owner/name');
    expect(keyOf({ kind: 'huggingface', type: 'space', repo: 'Owner/Name' })).toBe('huggingface:space/owner/name');
  });

  it.each([
    ['https://nerfies.github.io', 'page:https://nerfies.github.io'],
    ['http://www.Nerfies.github.io/index.html#abstract', 'page:https://nerfies.github.io'],
    ['https://example.org/Project/', 'page:https://example.org/Project'],
    ['https://example.org//Project/index.htm', 'page:https://example.org/Project'],
    ['https://example.org/?p=1', 'page:https://example.org?p=1'],
    ['https://example.org:8080/a', 'page:https://example.org:8080/a'],
    ['not an address', 'page:not an address'],
  ])('gives the spellings of a page one form: %s', (url, key) => {
    expect(keyOf({ kind: 'page', url })).toBe(key);
  });
});

describe('parseKey', () => {
  it.each([
    ['arxiv:2308.00352', { kind: 'arxiv', id: '2308.00352', version: null }],
    ['arxiv:0704.0001', { kind: 'arxiv', id: '0704.0001', version: null }],
    ['arxiv:hep-th/9901001', { kind: 'arxiv', id: 'hep-th/9901001', version: null }],
    ['github:geekan/metagpt', { kind: 'github', repo: 'geekan/metagpt' }],
    ['github:ggml-org/llama.cpp', { kind: 'github', repo: 'ggml-org/llama.cpp' }],
  ] as const)('inverts keyOf: %s', (key, target) => {
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
    'huggingface:paper/2308.00352',
    'page:https://example.org',
    'mailto:someone@example.org',
    'constructor',
  ])('refuses what keyOf never makes: %j', (key) => {
    expect(parseKey(key)).toBeNull();
  });
});
