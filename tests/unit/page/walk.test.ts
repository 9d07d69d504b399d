import { describe, expect, it } from 'vitest';
import { elementsIn } from '@/lib/page/walk';
import { shadowOf, show } from './a-document';

const ids = (elements: Iterable<Element>) => [...elements].map(({ id }) => id).filter(Boolean);

describe('the elements of a tree', () => {
  it('come in the page’s order, those of open shadow roots where they hang', () => {
    const main = show('<p id="a"><b><a id="b"></a></b></p><div id="c"><span id="f"></span></div><p id="g"></p>');
    const inner = shadowOf(main.querySelector('#c') as Element, '<p id="d"></p><div id="e"></div>');
    shadowOf(inner.querySelector('#e') as Element, '<p id="deep"></p>');
    expect(ids(elementsIn(main))).toEqual(['a', 'b', 'c', 'd', 'e', 'deep', 'f', 'g']);
  });

  it('all come when some are removed on the way', () => {
    const main = show('<p id="a"></p><p id="b"><b id="gone"></b></p><p id="c"></p>');
    const seen: string[] = [];
    for (const element of elementsIn(main)) {
      if (element.id) seen.push(element.id);
      if (element.id === 'b') element.remove();
    }
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('leave closed shadow roots out', () => {
    const main = show('<div id="host"></div>');
    (main.firstElementChild as Element).attachShadow({ mode: 'closed' }).innerHTML = '<p id="hidden"></p>';
    expect(ids(elementsIn(main))).toEqual(['host']);
  });
});
