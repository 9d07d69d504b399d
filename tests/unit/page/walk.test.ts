import { describe, expect, it } from 'vitest';
import { elementsIn } from '@/lib/page/walk';
import { shadowOf, show } from './a-document';

const ids = (elements: Iterable<Element>) => [...elements].map(({ id }) => id).filter(Boolean);

describe('the elements of a tree', () => {
  it('come in the page’s order, those of open shadow roots where they hang', () => {
    const main = show('<p id="a"><b><a id="b"></a></b></p><div id="c"><x-y id="f"></x-y></div><p id="g"></p>');
    const inner = shadowOf(main.querySelector('#c') as Element, '<p id="d"></p><div id="e"></div>');
    shadowOf(inner.querySelector('#e') as Element, '<p id="deep"></p>');
    expect(ids(elementsIn(main))).toEqual(['a', 'b', 'c', 'd', 'e', 'deep', 'f', 'g']);
  });

  it('all come when some are removed on the way', () => {
    const main = show('<p id="a"></p><p id="b"><a id="gone"></a></p><p id="c"></p>');
    const seen: string[] = [];
    for (const element of elementsIn(main)) {
      if (element.id) seen.push(element.id);
      if (element.id === 'b') element.remove();
    }
    expect(seen).toEqual(['a', 'b', 'gone', 'c']);
  });

  it('are no more than may be links or carry a shadow root', () => {
    const main = show(
      '<table><tr><td><a id="a"></a><b></b></table><ul><li><span id="s"></span></ul><svg><a id="d"></a></svg>',
    );
    expect([...elementsIn(main)].map(({ id, localName }) => id || localName)).toEqual(['main', 'a', 's', 'svg', 'd']);
  });

  it.each('article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span,x-y'.split(','))(
    'are found in the shadow root of %s, as the standard allows it there',
    (name) => {
      const host = document.createElement(name);
      shadowOf(host, '<a id="inside"></a>');
      expect(ids(elementsIn(host))).toEqual(['inside']);
      const around = document.createElement('article');
      around.append(host);
      expect(ids(elementsIn(around))).toEqual(['inside']);
    },
  );

  it('leave closed shadow roots out', () => {
    const main = show('<div id="host"></div>');
    (main.firstElementChild as Element).attachShadow({ mode: 'closed' }).innerHTML = '<p id="hidden"></p>';
    expect(ids(elementsIn(main))).toEqual(['host']);
  });
});
