import { describe, expect, it, vi } from 'vitest';
import { identifyLink } from '@/lib/links';
import { paper, repo } from './targets';

describe('identifyLink', () => {
  it('asks for no clues where the address says what it names', () => {
    const clues = vi.fn(() => ['https://github.com/geekan/MetaGPT']);
    expect(identifyLink('https://arxiv.org/abs/2308.00352', clues)).toEqual(paper('2308.00352'));
    expect(clues).not.toHaveBeenCalled();
  });

  it.each(['https://example.org/a', 'https://nott.co/a', 'https://t.co.evil.example/a', '', '/a'])(
    'believes no clue elsewhere: %j',
    (href) => {
      const clues = vi.fn(() => ['https://arxiv.org/abs/2308.00352']);
      expect(identifyLink(href, clues)).toBeNull();
      expect(clues).not.toHaveBeenCalled();
    },
  );

  it.each([
    'https://t.co/a1',
    'http://lnkd.in/a1',
    'https://bit.ly/a1',
    'https://www.tinyurl.com/a1',
    'https://goo.gl/a1',
  ])('believes what stands beside a shortened address: %s', (href) => {
    expect(identifyLink(href, () => [null, undefined, '', 'arXiv:2308.00352v2'])).toEqual(paper('2308.00352', 2));
  });

  it.each([
    [['https://arxiv.org/abs/2308.00352', 'github.com/geekan/MetaGPT'], paper('2308.00352')],
    [['Follow the link', 'github.com/geekan/MetaGPT'], repo('geekan/MetaGPT')],
    [['New: arxiv.org/abs/2308.00352, with code'], paper('2308.00352')],
    // What was cut short would be another paper.
    [['arxiv.org/abs/2308.0035…'], null],
    [['arxiv.org/abs/2308.0035...'], null],
    [['arxiv.org/abs/2308.0035[...]'], null],
    [['github.com/geekan/MetaG…'], null],
    [['https://github.com/geekan/MetaGPT/blob/main/some/long/na…'], null],
    [['arxiv.org/abs/2308.0035…', 'https://arxiv.org/abs/2308.00352'], paper('2308.00352')],
    [['https://t.co/a1', 'lnkd.in/a1', '2308.00352'], null],
    [[], null],
  ])('takes the first thing that a clue names: %j', (clues, target) => {
    expect(identifyLink('https://t.co/a1', () => clues)).toEqual(target);
  });
});
