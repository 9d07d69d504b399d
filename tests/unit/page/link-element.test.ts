import { describe, expect, it } from 'vitest';
import { hostOf, keyOf } from '@/lib/links';
import { isEdited, isLink, targetOf } from '@/lib/page/link-element';
import { arxiv, show } from './a-document';

const NOWHERE = new Set<string>();
const keyIn = (html: string, hosts: ReadonlySet<string> = NOWHERE, selector = 'a, area') => {
  const target = targetOf(show(html).querySelector(selector) as Element, hosts);
  return target && keyOf(target);
};

describe('what a link element names', () => {
  it.each([
    ['a link', arxiv('2308.00352v2'), 'arxiv:2308.00352'],
    ['a link without a scheme', '<a href="//arxiv.org/abs/2308.00352">x</a>', 'arxiv:2308.00352'],
    ['an area', '<map><area href="https://github.com/a/b"></map>', 'github:a/b'],
    ['a link in a drawing', '<svg><a href="https://github.com/a/b"></a></svg>', 'github:a/b'],
    [
      'a link in an old drawing',
      '<svg><a xlink:href="https://github.com/a/b" xmlns:xlink="http://www.w3.org/1999/xlink"></a></svg>',
      'github:a/b',
    ],
    [
      'what stands behind a shortener',
      `<a href="https://t.co/x" title="https://arxiv.org/abs/2308.00352"></a>`,
      'arxiv:2308.00352',
    ],
    [
      'the text before a shortener',
      '<a href="https://t.co/x"><i>https://</i>arxiv.org/abs/2308.00352</a>',
      'arxiv:2308.00352',
    ],
  ])('%s', (_, html, key) => {
    expect(keyIn(html)).toBe(key);
  });

  it.each([
    ['a link elsewhere', '<a href="https://example.org/">x</a>'],
    [
      'a link elsewhere, whatever its title says',
      '<a href="https://example.org/" title="https://arxiv.org/abs/2308.00352"></a>',
    ],
    ['no address', '<a>https://arxiv.org/abs/2308.00352</a>'],
    ['a script', '<a href="javascript:open(\'https://arxiv.org/abs/2308.00352\')">x</a>'],
    ['a drawing’s broken address', '<svg><a href="https://[">x</a></svg>'],
  ])('nothing: %s', (_, html) => {
    expect(keyIn(html)).toBeNull();
  });

  it('a project page, on hosts where the digest knows some', () => {
    const html = '<a href="https://www.lab.example/project/">x</a>';
    expect(keyIn(html)).toBeNull();
    expect(keyIn(html, new Set(['lab.example']))).toBe('page:https://lab.example/project');
  });

  it('nothing when it leads within the page', () => {
    const own = new Set([hostOf(document.URL)]);
    expect(keyIn('<a href="/elsewhere">x</a>', own)).toMatch(/elsewhere$/);
    expect(keyIn('<a href="#here">x</a>', own)).toBeNull();
  });
});

describe('a link element', () => {
  it('is one that has an address', () => {
    const main = show('<a href="x">x</a><a>x</a><b href="x">x</b>');
    expect([...main.children].map(isLink)).toEqual([true, false, false]);
  });

  it.each([
    ['in an editable element', '<div contenteditable><p><i></i></p></div>'],
    ['in a drawing in an editable element', '<div contenteditable><svg><i></i></svg></div>'],
    ['in what plays a text box', '<div role="textbox"><i></i></div>'],
  ])('is being edited %s', (_, html) => {
    expect(isEdited(show(html).querySelector('i') as Element)).toBe(true);
  });

  it('is not being edited in plain text, nor in what an editor sets apart', () => {
    const main = show('<p><i></i></p><div contenteditable><b contenteditable="false"><i></i></b></div>');
    expect([...main.querySelectorAll('i')].map(isEdited)).toEqual([false, false]);
  });
});
