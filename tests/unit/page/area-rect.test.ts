import { describe, expect, it } from 'vitest';
import { areaRect } from '@/lib/page/area-rect';
import { show } from './a-document';

/** The rectangle of an area, counted from its image's corner; the image is 200 by 100. */
function rectOf(area: string) {
  const main = show(`<img usemap="#a&quot;b" width="200" height="100"><map name="a&quot;b">${area}</map>`);
  const image = (main.querySelector('img') as Element).getBoundingClientRect();
  const rect = areaRect(main.querySelector('area') as HTMLAreaElement);
  return rect && [rect.left - image.left, rect.top - image.top, rect.right - image.left, rect.bottom - image.top];
}

describe('the rectangle of an area', () => {
  it.each([
    ['a rectangle', '<area shape="rect" coords="10,20,60,50">', [10, 20, 60, 50]],
    ['a rectangle written from its other corner', '<area shape="rect" coords="60, 50, 10, 20">', [10, 20, 60, 50]],
    ['a circle', '<area shape="circle" coords="100,50,20">', [80, 30, 120, 70]],
    ['a polygon', '<area shape="poly" coords="10,10,90,20,50,80">', [10, 10, 90, 80]],
    ['a circle that hangs over', '<area shape="circle" coords="190,90,50">', [140, 40, 200, 100]],
    ['the whole image', '<area shape="default">', [0, 0, 200, 100]],
    ['nonsense', '<area shape="rect" coords="a,b">', [0, 0, 200, 100]],
  ])('%s', (_, area, rect) => {
    expect(rectOf(area)).toEqual(rect);
  });

  it('is unknown when no image uses the map', () => {
    const main = show('<map name="alone"><area shape="rect" coords="1,2,3,4"></map>');
    expect(areaRect(main.querySelector('area') as HTMLAreaElement)).toBeNull();
  });
});
