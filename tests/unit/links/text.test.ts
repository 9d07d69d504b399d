import { describe, expect, it } from 'vitest';
import { identifyText, keyOf } from '@/lib/links';

const keys = (text: string) => identifyText(text).map(keyOf);

describe('identifyText', () => {
  it.each([
    'arXiv:2301.00001',
    'arxiv:2301.00001v2',
    'ARXIV: 2301.00001.',
    'arXiv 2301.00001',
    'arXiv, 2301.00001',
    'arXiv (2301.00001)',
    'arXiv\n2301.00001',
    'arXiv preprint arXiv:2301.00001 (2023)',
    'arXiv e-prints 2301.00001',
    'arXiv eprint: 2301.00001',
    'arXiv:cs.LG/2301.00001',
    'arXiv:quant-ph 2301.00001v3',
    'arXiv:2301.00001v1[physics.ins-det]',
    'arXiv:2301.00001v1 [cs.LG] 1 Jan 2023',
    'arXiv:abs/2301.00001',
    'CoRR, abs/2301.00001, 2023',
    'doi:10.48550/arXiv.2301.00001',
    '(arXiv:2301.00001)',
    '“arXiv:2301.00001”',
    '论文arXiv:2301.00001。',
    'https://arxiv.org/abs/2301.00001.',
    'HTTPS://ARXIV.ORG/PDF/2301.00001',
    'see arxiv.org/abs/2301.00001, please',
    'www.arxiv.org/pdf/2301.00001.pdf',
    'https://huggingface.co/papers/2301.00001)',
    '<a href="https://arxiv.org/abs/2301.00001">paper</a>',
    '\\url{https://arxiv.org/abs/2301.00001}',
    '[paper](https://arxiv.org/abs/2301.00001), and more',
    '`https://arxiv.org/abs/2301.00001`',
    'https://arxiv.org/abs/2301.00001，以及',
    'https://evil.example/x,https://arxiv.org/abs/2301.00001',
  ])('finds the paper: %s', (text) => {
    expect(keys(text)).toEqual(['arxiv:2301.00001']);
  });

  it.each([
    ['[hep-th/9901001]', 'arxiv:hep-th/9901001'],
    ['547 (2001) 574, [ astro-ph/0006218].', 'arxiv:astro-ph/0006218'],
    ['arXiv:math.GT/0309136v2', 'arxiv:math/0309136'],
    ['in math.GT/0309136 we show', 'arxiv:math/0309136'],
    ['arXiv:1808.0953', 'arxiv:1808.00953'],
    ['Code: https://github.com/geekan/MetaGPT.', 'github:geekan/metagpt'],
    ['github.com/geekan/MetaGPT', 'github:geekan/metagpt'],
    ['pip install git+https://github.com/geekan/MetaGPT.git@main', 'github:geekan/metagpt'],
  ])('reads %s as %s', (text, key) => {
    expect(keys(text)).toEqual([key]);
  });

  it('gives all that is named, in order and once', () => {
    const text = `We build on MetaGPT (arXiv:2308.00352v2; code at https://github.com/geekan/MetaGPT) and on
      [hep-th/9901001]. See also https://arxiv.org/abs/2308.00352v5 and HTTPS://github.com/GEEKAN/metagpt/issues.`;
    expect(identifyText(text)).toEqual([
      { kind: 'arxiv', id: '2308.00352', version: 2 },
      { kind: 'github', repo: 'geekan/MetaGPT' },
      { kind: 'arxiv', id: 'hep-th/9901001', version: null },
    ]);
  });

  it.each([
    '',
    'No paper here',
    '2301.00001',
    'paid 2012.1234 EUR',
    '[2301.00001]',
    'hep-th/9901001',
    'v2301.1234',
    '192.168.2301.00001',
    'doi:10.1145/2301.00001',
    'https://doi.org/10.1109/5.771073',
    'arXiv:2313.00001',
    'arXiv:2301.00000',
    'arXiv:1412.12345',
    'arXiv:2301.000011',
    'arXiv:YYMM.NNNNN',
    'arXiv:pending',
    'arXiv and 2301.00001',
    'notarxiv:2301.00001',
    'notarxiv.org/abs/2301.00001',
    'someone@arxiv.org/abs/2301.00001',
    'arxiv.org.evil.example/abs/2301.00001',
    'https://evil.example/?q=arXiv:2301.00001',
    'https://evil.example/github.com/owner/repo',
    'https://arxiv.org/list/cs.LG/2301',
    'gist.github.com/someone/0a1b2c3d',
    'github.com/someone',
    'data/math.GT/0309136',
    'maths.GT/0309136',
    'ABC/0309136',
  ])('finds nothing: %j', (text) => {
    expect(identifyText(text)).toEqual([]);
  });
});
