import { describe, expect, it } from 'vitest';
import { identifyUrl, keyOf, parseKey } from '@/lib/links';
import { keysOf } from '@/lib/paper/keys';

describe('keysOf', () => {
  it.each([
    ['2308.00352', null, ['arxiv:2308.00352']],
    ['math/0309136', null, ['arxiv:math/0309136']],
    ['2308.00352', 'geekan/MetaGPT', ['arxiv:2308.00352', 'github:geekan/metagpt']],
    ['2308.00352', '', ['arxiv:2308.00352']],
  ])('has paper %s with the repository %j answer to %j', (id, githubRepo, keys) => {
    expect(keysOf({ id, githubRepo })).toEqual(keys);
  });

  it('meets the keys of links to the paper and to its code, however these are written', () => {
    const keys = keysOf({ id: '2308.00352', githubRepo: 'geekan/MetaGPT' });
    const links = [
      'https://arxiv.org/pdf/2308.00352v5',
      'https://huggingface.co/papers/2308.00352',
      'https://github.com/GEEKAN/metagpt/tree/main#readme',
    ];
    const keysOfLinks = links.map((link) => {
      const target = identifyUrl(link);
      return target && keyOf(target);
    });
    expect(keysOfLinks).toEqual([keys[0], keys[0], keys[1]]);
  });

  it('makes keys that can be read again', () => {
    const keys = keysOf({ id: 'math/0309136', githubRepo: 'owner/name.js' });
    expect(keys.map(parseKey)).toEqual([
      { kind: 'arxiv', id: 'math/0309136', version: null },
      { kind: 'github', repo: 'owner/name.js' },
    ]);
  });
});
