import type { Rect } from '@/lib/hover/geometry';

/**
 * The rectangle around an area of an image map. The browser has none to offer: an area is not laid out itself, it is a
 * part of the image that uses its map. Its coordinates count in CSS pixels from the image's top left corner (HTML
 * standard, "image maps"); what they do not tell, the whole image stands for.
 */
export function areaRect(area: HTMLAreaElement): Rect | null {
  const name = area.closest('map')?.name;
  const root = area.getRootNode() as Document | ShadowRoot;
  const image = name ? root.querySelector(`img[usemap="#${CSS.escape(name)}"]`) : null;
  if (!image) return null;
  const { left, top, right, bottom } = image.getBoundingClientRect();
  const numbers = area.coords.split(/[\s,;]+/).map(Number);
  const [x = 0, y = 0, radius = 0] = numbers;
  const xs = area.shape === 'circle' ? [x - radius, x + radius] : numbers.filter((_, i) => i % 2 === 0);
  const ys = area.shape === 'circle' ? [y - radius, y + radius] : numbers.filter((_, i) => i % 2 === 1);
  if (numbers.some(Number.isNaN) || !ys.length || area.shape === 'default') return { left, top, right, bottom };
  return {
    left: Math.max(left, left + Math.min(...xs)),
    top: Math.max(top, top + Math.min(...ys)),
    right: Math.min(right, left + Math.max(...xs)),
    bottom: Math.min(bottom, top + Math.max(...ys)),
  };
}
