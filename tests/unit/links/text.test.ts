import { describe, expect, it, vi } from 'vitest';
import { findMentions, identifyText, keyOf, pageTarget } from '@/lib/links';
import { page, paper } from './targets';

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
    ['hep-th/9901001', 'arxiv:hep-th/9901001'],
    ['see cond-mat/0309488.', 'arxiv:cond-mat/0309488'],
    ['(Quant-Ph/0309488v3)', 'arxiv:quant-ph/0309488'],
    ['hep-th/9901001/extra', 'arxiv:hep-th/9901001'],
    ['math.CA/0611800v2', 'arxiv:math/0611800'],
    ['cs.LG/2301.00001', 'arxiv:2301.00001'],
    ['[math/9901123]', 'arxiv:math/9901123'],
    ['arXiv:1808.0953', 'arxiv:1808.00953'],
    ['Code: https://github.com/geekan/MetaGPT.', 'github:geekan/metagpt'],
    ['github.com/geekan/MetaGPT', 'github:geekan/metagpt'],
    ['git clone git@github.com:geekan/MetaGPT.git', 'github:geekan/metagpt'],
    ['https://github.com/geekan/MetaGPT/compare/v1...v2', 'github:geekan/metagpt'],
    ['huggingface.co/geekan/MetaGPT', 'huggingface:model/geekan/metagpt'],
    ['(hf.co/datasets/geekan/roles)', 'huggingface:dataset/geekan/roles'],
    ['Project page: https://nerfies.github.io/.', 'page:https://nerfies.github.io'],
    ['at nerfies.github.io, with videos', 'page:https://nerfies.github.io'],
    ['https://sites.google.com/view/project)', 'page:https://sites.google.com/view/project'],
    ['https://someone.github.io/a_(b)?c=(d)', 'page:https://someone.github.io/a_(b)?c=(d)'],
    ['ar5iv.labs.arxiv.org/html/2301.00001', 'arxiv:2301.00001'],
    ['https://www.google.com/url?q=https://arxiv.org/abs/2301.00001', 'arxiv:2301.00001'],
    // TeX, Markdown, and BibTeX's programs.
    ['https://github.com/geekan/my\\_repo', 'github:geekan/my_repo'],
    ['github.com/geekan/my\\_other\\_repo/tree/main', 'github:geekan/my_other_repo'],
    ['\\url{https://github.com/geekan/my\\_repo}', 'github:geekan/my_repo'],
    ['https://github.com/geekan/my{\\_}repo.', 'github:geekan/my_repo'],
    ['https://github.com/geekan/MetaGPT\\#readme', 'github:geekan/metagpt'],
    ['https://someone.github.io/\\~a\\_b/?c=\\%26\\&d=1', 'page:https://someone.github.io/~a_b?c=%26&d=1'],
    ['$\\href{https://someone.github.io/a}{b}$', 'page:https://someone.github.io/a'],
    ['$https://someone.github.io/a$', 'page:https://someone.github.io/a'],
    ['https://github.com/geekan/MetaGPT\\\\', 'github:geekan/metagpt'],
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
    'math/9901123',
    'physics/0303098',
    'hep-th/99010011',
    'hep-th//9901001',
    'up-to/9901001',
    '/hep-th/9901001',
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
    'arXiv:2301.0000…',
    'arXiv:2301.0001…',
    'arXiv:2301.00001...',
    'hep-th/9901001…',
    'arxiv.org/abs/2301.0001…',
    'https://arxiv.org/abs/2301.0001...',
    'https://arxiv.org/abs/2301.0001[…]',
    'github.com/geekan/MetaG…',
    'https://github.com/geekan/MetaGPT/blob/main/RE…',
    'nerfies.github.i…',
    'huggingface.co/docs/transformers',
    'someone@someone.github.io',
    'notgithub.io',
    'arXiv:2301.00001v0, 2302.00002',
  ])('finds nothing: %j', (text) => {
    expect(identifyText(text)).toEqual([]);
  });
});

describe('findMentions', () => {
  it('asks who knows more addresses about all of them', () => {
    const identify = vi.fn((address: string) => pageTarget(address));
    const text = 'See https://example.org/my\\_page (or github.com/a/b), https://, arXiv:2301.00001 and example.org.';
    expect(findMentions(text, identify).map(({ target }) => target)).toEqual([
      page('https://example.org/my_page'),
      page('https://github.com/a/b'),
      paper('2301.00001'),
    ]);
    expect(identify).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['See arXiv:2301.00001v1 [cs.LG] and more', ['arXiv:2301.00001v1']],
    ['(arXiv:2301.00001).', ['arXiv:2301.00001']],
    ['arXiv preprint arXiv:2301.00001', ['arXiv:2301.00001']],
    ['arXiv e-print: 1306.2144', ['arXiv e-print: 1306.2144']],
    ['CoRR abs/2301.00001', ['CoRR abs/2301.00001']],
    ['doi:10.48550/arXiv.2301.00001', ['doi:10.48550/arXiv.2301.00001']],
    ['DOI 10.48550/arXiv.2301.00001', ['10.48550/arXiv.2301.00001']],
    ['[math/9901123]', ['math/9901123']],
    ['[ hep-th/9901001]', ['hep-th/9901001']],
    ['https://arxiv.org/abs/2301.00001?a=b#c, and', ['https://arxiv.org/abs/2301.00001?a=b#c']],
    ['<https://arxiv.org/abs/2301.00001>', ['https://arxiv.org/abs/2301.00001']],
    ['“https://arxiv.org/abs/2301.00001.”', ['https://arxiv.org/abs/2301.00001']],
    ['**https://arxiv.org/abs/2301.00001**', ['https://arxiv.org/abs/2301.00001']],
    ['(www.arxiv.org/abs/2301.00001)', ['www.arxiv.org/abs/2301.00001']],
    ['git@github.com:a/b.git!', ['git@github.com:a/b.git']],
    // What is written, escapes and all; one at the end is emphasis.
    ['at https://github.com/a/b\\_c.', ['https://github.com/a/b\\_c']],
    ['https://github.com/a/b{\\_}c}', ['https://github.com/a/b{\\_}c']],
    ['\\_https://github.com/a/b\\_', ['https://github.com/a/b']],
    // Brackets that belong to the address, and such that do not.
    ['(https://a.github.io/b_(c))', ['https://a.github.io/b_(c)']],
    ['https://github.com/a/b(', ['https://github.com/a/b']],
    [
      '[a](https://arxiv.org/abs/2301.00001)[b](https://github.com/a/b)',
      ['https://arxiv.org/abs/2301.00001', 'https://github.com/a/b'],
    ],
    // Each time that something is named.
    ['arXiv:2301.00001, arXiv:2301.00001v2', ['arXiv:2301.00001', 'arXiv:2301.00001v2']],
    // One marker serves a list.
    ['arXiv:2301.00001, 2302.00002 and 2303.00003', ['arXiv:2301.00001', '2302.00002', '2303.00003']],
    ['hep-th/9901001; 0704.0001', ['hep-th/9901001', '0704.0001']],
    ['arXiv:2301.00001, 2024.1234 EUR, 2302.00002', ['arXiv:2301.00001']],
    ['arXiv:2301.00001 2302.00002', ['arXiv:2301.00001']],
  ])('finds the places in %j', (text, mentions) => {
    expect(findMentions(text).map(({ start, end }) => text.slice(start, end))).toEqual(mentions);
  });
});
