import { describe, expect, it } from 'vitest';
import { identifyUrl } from '@/lib/links';

const paper = (id: string, version: number | null = null) => ({ kind: 'arxiv', id, version });

describe('arXiv addresses', () => {
  it.each([
    'abs/2308.00352',
    'pdf/2308.00352',
    'pdf/2308.00352.pdf',
    'abs/2308.00352.pdf',
    'html/2308.00352',
    'html/2308.00352/figures/overview.png',
    'format/2308.00352',
    'ps/2308.00352',
    'dvi/2308.00352',
    'src/2308.00352/anc/data.csv',
    'e-print/2308.00352',
    'tb/2308.00352',
    'trackback/2308.00352',
    'bibtex/2308.00352',
    'refs/2308.00352',
    'show-email/0a1b2c3d/2308.00352',
    'auth/show-endorsers/2308.00352',
    'prevnext?id=2308.00352&function=next&context=cs.AI',
    'abs?id=2308.00352',
    'ftp/arxiv/papers/2308/2308.00352.pdf',
    // What surrounds the id in the wild.
    'abs/2308.00352/',
    'abs/2308.00352//',
    'abs//2308.00352',
    'abs/2308.00352?context=cs.AI',
    'pdf/2308.00352?download=1#page=3',
    'html/2308.00352#S2.F1',
    'abs/2308.00352).',
    'abs/2308.00352,',
    "abs/2308.00352';",
    'abs/2308.00352%20',
    'abs/2308.00352%22',
    'abs/2308.00352%E2%80%9D',
    'abs/2308.00352%',
    'abs/arXiv:2308.00352',
    'abs/arXiv%3A2308.00352',
    'abs%2F2308.00352',
    'abs/cs.AI/2308.00352',
    'ABS/2308.00352',
  ])('names the paper: %s', (path) => {
    expect(identifyUrl(`https://arxiv.org/${path}`)).toEqual(paper('2308.00352'));
  });

  it.each([
    ['abs/2308.00352v5', paper('2308.00352', 5)],
    ['pdf/2308.00352v5.pdf', paper('2308.00352', 5)],
    ['html/2308.00352v12/x1.png', paper('2308.00352', 12)],
    ['PS_cache/arxiv/pdf/1003/1003.3124v2.pdf', paper('1003.3124', 2)],
    ['abs/1808.0953', paper('1808.00953')],
    ['pdf/math.GT/0309136v2', paper('math/0309136', 2)],
    ['abs/hep-th/9901001', paper('hep-th/9901001')],
    ['abs/HEP-TH/9901001', paper('hep-th/9901001')],
    ['abs/hep-th%2F9901001', paper('hep-th/9901001')],
    ['abs/hep-th%2f9901001v3', paper('hep-th/9901001', 3)],
    ['abs/hep-th//9901001', paper('hep-th/9901001')],
    ['html/cs/9901011v1/history.htm', paper('cs/9901011', 1)],
    ['ftp/hep-th/papers/9901/9901001.pdf', paper('hep-th/9901001')],
    ['PS_cache/hep-th/pdf/9901/9901001v2.pdf', paper('hep-th/9901001', 2)],
    ['abs?hep-th/9901001', paper('hep-th/9901001')],
    ['abs/hep-th?9901001', paper('hep-th/9901001')],
    ['abs/hep-th?papernum=9901001', paper('hep-th/9901001')],
    ['abs?archive=hep-th&papernum=9901001', paper('hep-th/9901001')],
  ])('reads id and version: %s', (path, target) => {
    expect(identifyUrl(`https://arxiv.org/${path}`)).toEqual(target);
  });

  it.each([
    '',
    'abs',
    'abs/',
    'abs/pending',
    'abs/hep-th',
    'abs?2308.00352',
    'abs/2313.00001',
    'abs/2308.00000',
    'abs/1412.12345',
    'abs/2308.00352v0',
    'abs/2308.003521',
    'abs/2308.00352.1',
    'abs/hep-th/01001',
    '2308.00352',
    'list/cs.LG/2301',
    'list/hep-th/new',
    'a/smith_j_1',
    'archive/hep-th',
    'year/math/2003',
    'catchup/cs/2023-08-04',
    'search/?query=2308.00352',
    'find/hep-th/1/au:+Smith/0/1/0/all/0/1',
    'help/2308.00352',
    'login?next=/abs/2308.00352',
    'abstract/2308.00352',
  ])('is not a paper: %s', (path) => {
    expect(identifyUrl(`https://arxiv.org/${path}`)).toBeNull();
  });

  it.each([
    'http://arxiv.org',
    'https://www.arxiv.org',
    'https://export.arxiv.org',
    'https://browse.arxiv.org',
    'http://de.arxiv.org',
    'http://lanl.arxiv.org',
    'http://xxx.lanl.gov',
    'http://xxx.itp.ac.cn',
    'https://ar5iv.org',
    'https://ar5iv.labs.arxiv.org',
    'https://arXiv.org',
    'https://arxiv.org.',
    'https://arxiv.org:443',
    'https://someone@arxiv.org',
  ])('knows the host: %s', (origin) => {
    expect(identifyUrl(`${origin}/abs/2308.00352v2`)).toEqual(paper('2308.00352', 2));
  });

  it.each([
    'https://notarxiv.org/abs/2308.00352',
    'https://arxiv.org.evil.example/abs/2308.00352',
    'https://arxiv.org@evil.example/abs/2308.00352',
    'https://evil.example/arxiv.org/abs/2308.00352',
    'https://evil.example/?u=https://arxiv.org/abs/2308.00352',
    'https://evil.example/#https://arxiv.org/abs/2308.00352',
    'https://xn--arxv-1pa.org/abs/2308.00352',
    'https://аrxiv.org/abs/2308.00352',
    'https://arxivXorg/abs/2308.00352',
    'https://info.arxiv.org/abs/2308.00352',
    'https://static.arxiv.org/abs/2308.00352',
    'https://10.48550/arXiv.2308.00352',
    'javascript:location="https://arxiv.org/abs/2308.00352"',
    'data:text/html,https://arxiv.org/abs/2308.00352',
    'blob:https://arxiv.org/abs/2308.00352',
    'view-source:https://arxiv.org/abs/2308.00352',
    'ftp://arxiv.org/abs/2308.00352',
    'file:///abs/2308.00352',
    '//arxiv.org/abs/2308.00352',
    '/abs/2308.00352',
    'arxiv.org/abs/2308.00352',
    'arXiv:2308.00352',
    '',
  ])('is fooled by no look-alike: %s', (href) => {
    expect(identifyUrl(href)).toBeNull();
  });
});

describe('DOIs of arXiv', () => {
  it.each([
    'https://doi.org/10.48550/arXiv.2308.00352',
    'https://doi.org/10.48550/ARXIV.2308.00352',
    'http://dx.doi.org/10.48550/arxiv.2308.00352',
    'https://www.doi.org/10.48550/arXiv.2308.00352?x=1',
    'https://doi.org/10.48550%2FarXiv.2308.00352',
  ])('names the paper: %s', (href) => {
    expect(identifyUrl(href)).toEqual(paper('2308.00352'));
  });

  it('reads an old id', () => {
    expect(identifyUrl('https://doi.org/10.48550/arXiv.hep-th/9901001')).toEqual(paper('hep-th/9901001'));
  });

  it.each([
    'https://doi.org/10.1145/2308.00352',
    'https://doi.org/10.1109/5.771073',
    'https://doi.org/10.48550/2308.00352',
    'https://doi.org/10.48550/arXiv.2313.00001',
    'https://doi.org.evil.example/10.48550/arXiv.2308.00352',
  ])('leaves other DOIs alone: %s', (href) => {
    expect(identifyUrl(href)).toBeNull();
  });
});
