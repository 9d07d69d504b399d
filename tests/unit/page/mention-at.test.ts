import { describe, expect, it } from 'vitest';
import { linesOf, mentionAt } from '@/lib/page/mention-at';
import { shadowOf, show } from './a-document';

/** The middle of a stretch of text. */
function middleOf(root: Node, text: string) {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const start = (node as Text).data.indexOf(text);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }
  throw new Error(`there is no “${text}”`);
}

const at = (html: string, text: string) => {
  const main = show(html);
  main.style.cssText = 'position:fixed;inset:0;overflow:hidden;background:#fff';
  return mentionAt(middleOf(main, text), []);
};

describe('the mention at a point', () => {
  it.each([
    ['an id', '<p>As arXiv:2308.00352v2 shows.</p>', '2308', 'arxiv:2308.00352', 'arXiv:2308.00352v2'],
    ['its marker', '<p>As arXiv:2308.00352 shows.</p>', 'arXiv', 'arxiv:2308.00352', 'arXiv:2308.00352'],
    [
      'the second of two',
      '<p>arXiv:2308.00352, arXiv:1706.03762.</p>',
      '03762',
      'arxiv:1706.03762',
      'arXiv:1706.03762',
    ],
    [
      'an address',
      '<p>(see https://github.com/a/b/issues)</p>',
      'issues',
      'github:a/b',
      'https://github.com/a/b/issues',
    ],
    ['a piece of it', '<p>arXiv:<b>2308</b>.00352</p>', '00352', 'arxiv:2308.00352', 'arXiv:2308.00352'],
    [
      'the text of a link elsewhere',
      '<p><a href="/x">arXiv:2308.00352</a></p>',
      '2308',
      'arxiv:2308.00352',
      'arXiv:2308.00352',
    ],
  ])('%s', (_, html, point, key, words) => {
    const mention = at(html, point);
    expect(mention?.key).toBe(key);
    expect(String(mention?.range)).toBe(words);
  });

  it.each([
    ['beside it', '<p>As arXiv:2308.00352 shows.</p>', 'shows'],
    ['in another block', '<p>arXiv:</p><p>2308.00352</p>', '2308'],
    ['in a block before it', '<div><div>arXiv:</div>2308.00352</div>', '2308'],
    ['in a block after it', '<div>arXiv:<div>2308.00352</div></div>', 'arXiv'],
    ['on another line', '<p>arXiv:<br>2308.00352</p>', '2308'],
    ['without a marker', '<p>It cost 2308.00352 in all.</p>', '2308'],
    ['in an editable text', '<p contenteditable>arXiv:2308.00352</p>', '2308'],
  ])('is none %s', (_, html, point) => {
    expect(at(html, point)).toBeNull();
  });

  it.each([
    ['its line', '<p>See<br>arXiv:2308.00352<br>12 pages</p>'],
    ['its cell', '<table><tr><td>arXiv:2308.00352<td>12</table>'],
    ['its box', '<p>arXiv:2308.00352<b style="display:inline-block">12</b></p>'],
    ['a style sheet', '<p>arXiv:2308.00352<style>12{}</style></p>'],
    ['a form that has a field of any name', '<form>arXiv:2308.00352<input name="closest"></form>'],
  ])('ends with %s', (_, html) => {
    expect(at(html, '2308')).toMatchObject({ key: 'arxiv:2308.00352' });
  });

  it('is none beside the text, though the text is the nearest', () => {
    const main = show('<p style="width:400px">arXiv:2308.00352</p>');
    main.style.cssText = 'position:fixed;inset:0;background:#fff';
    const { right, top, height } = (main.firstElementChild as Element).getBoundingClientRect();
    expect(mentionAt({ x: right - 5, y: top + height / 2 }, [])).toBeNull();
  });

  it('is found far inside a long text', () => {
    const words = 'word '.repeat(30);
    const mention = at(`<p>${words.repeat(4)}arXiv:2308.00352 ${words}</p>`, '2308');
    expect(String(mention?.range)).toBe('arXiv:2308.00352');
  });

  it('is found in an open shadow root that the point lies in', () => {
    const main = show('<div></div>');
    main.style.cssText = 'position:fixed;inset:0;background:#fff';
    const root = shadowOf(main.firstElementChild as Element, '<p>arXiv:2308.00352</p>');
    expect(mentionAt(middleOf(root, '2308'), [root])?.key).toBe('arxiv:2308.00352');
  });

  it('is found directly in a shadow root', () => {
    const main = show('<div></div>');
    main.style.cssText = 'position:fixed;inset:0;background:#fff';
    const host = main.firstElementChild as Element;
    const root = shadowOf(host, 'arXiv:2308.00352');
    expect(mentionAt(middleOf(root, '2308'), [root])).toMatchObject({ key: 'arxiv:2308.00352', element: host });
  });

  it('knows its lines when it wraps', () => {
    const mention = at('<p style="width:60px;overflow-wrap:anywhere">arXiv:2308.00352</p>', 'arXiv');
    expect(mention && linesOf(mention.range).length).toBeGreaterThan(1);
  });
});
