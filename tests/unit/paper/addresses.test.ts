import { describe, expect, it } from 'vitest';
import {
  alphaXivPage,
  ar5ivPage,
  arxivHtml,
  arxivPage,
  arxivPdf,
  arxivVersion,
  githubPage,
  hubPage,
  huggingFaceComments,
  huggingFacePage,
  pageOf,
} from '@/lib/paper/addresses';
import { httpUrl } from '@/lib/paper/text';
import { aPaper } from './a-paper';

const PAPER = aPaper();

describe('httpUrl', () => {
  it.each([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['http://example.org', 'http://example.org/'],
    ['javascript:alert(1)', null],
    [' JaVaScRiPt:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,<b>', null],
    ['file:///etc/hosts', null],
    ['//example.org', null],
    ['example.org', null],
    ['', null],
    [null, null],
  ])('should read %j as %j', (url, href) => {
    expect(httpUrl(url)).toBe(href);
  });
});

describe('pages of a paper', () => {
  it('should keep the slash of an old id and nothing else', () => {
    expect(arxivPage('math/0309136')).toBe('https://arxiv.org/abs/math/0309136');
    expect(arxivPdf('2308.00352')).toBe('https://arxiv.org/pdf/2308.00352');
    expect(huggingFacePage('2308.00352?x#y')).toBe('https://huggingface.co/papers/2308.00352%3Fx%23y');
  });

  it('should lead to where else a paper can be read', () => {
    expect(arxivHtml('math/0309136')).toBe('https://arxiv.org/html/math/0309136');
    expect(arxivVersion('2308.00352', 5)).toBe('https://arxiv.org/abs/2308.00352v5');
    expect(alphaXivPage('2308.00352')).toBe('https://www.alphaxiv.org/abs/2308.00352');
    expect(ar5ivPage('2308.00352')).toBe('https://ar5iv.labs.arxiv.org/html/2308.00352');
    expect(huggingFaceComments('2308.00352')).toBe('https://huggingface.co/papers/2308.00352#community');
    for (const lead of [arxivHtml, alphaXivPage, ar5ivPage]) expect(lead('1/2?x#y')).toMatch(/\/1\/2%3Fx%23y$/);
  });

  it.each([
    ['model', 'openai/gpt-oss-20b', 'https://huggingface.co/openai/gpt-oss-20b'],
    ['dataset', 'allenai/c4', 'https://huggingface.co/datasets/allenai/c4'],
    ['space', 'a/b.c', 'https://huggingface.co/spaces/a/b.c'],
    ['model', '../papers', null],
    ['model', 'a/..', null],
    ['model', 'gpt2', null],
    ['space', 'a/b/c', null],
    ['space', 'a/b?c', null],
  ] as const)('should lead the %s %j to %j', (type, repo, page) => {
    expect(hubPage(type, repo)).toBe(page);
  });

  it.each([
    ['geekan/MetaGPT', 'https://github.com/geekan/MetaGPT'],
    ['ExplainableML/fomo_in_flux', 'https://github.com/ExplainableML/fomo_in_flux'],
    ['owner/name.js', 'https://github.com/owner/name.js'],
    ['owner/..', null],
    ['owner', null],
    ['https://evil.example/a/b', null],
    [null, null],
  ])('should lead %j to %j', (repo, page) => {
    expect(githubPage(repo)).toBe(page);
  });
});

describe('pageOf', () => {
  it('should lead to Hugging Face when the digest knows the paper, otherwise to arXiv', () => {
    expect(pageOf(PAPER)).toBe('https://huggingface.co/papers/2308.00352');
    expect(pageOf({ ...PAPER, source: 'starter' })).toBe('https://huggingface.co/papers/2308.00352');
    expect(pageOf({ ...PAPER, source: 'fetched' })).toBe('https://arxiv.org/abs/2308.00352');
    expect(pageOf({ ...PAPER, source: 'fetched', upvotes: 0 })).toBe('https://huggingface.co/papers/2308.00352');
  });
});
