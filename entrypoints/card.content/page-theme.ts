import { lightnessOf } from '@/lib/hover/lightness';

export type PageTheme = 'light' | 'dark';

/** Less, and one sees what is behind. */
const OPAQUE = 0.5;
const MIDDLE = 0.5;

/**
 * Whether the page around an element is light or dark, by what is painted behind it: a dark card on a white page is as
 * wrong as the other way round, whatever the system says. Where an image is painted, the text on it tells.
 */
export function pageTheme(element: Element): PageTheme {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage, color } = getComputedStyle(at);
    if (backgroundImage !== 'none') {
      const text = lightnessOf(color);
      if (text) return text.lightness > MIDDLE ? 'dark' : 'light';
    }
    const background = lightnessOf(backgroundColor);
    if (background && background.alpha >= OPAQUE) return background.lightness > MIDDLE ? 'light' : 'dark';
  }
  return canvasTheme();
}

/** The canvas on which a page without a background stands: white, unless the page says that it comes in dark. */
function canvasTheme(): PageTheme {
  const schemes = getComputedStyle(document.documentElement).colorScheme;
  if (!schemes.includes('dark')) return 'light';
  return schemes.includes('light') && !matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark';
}

/** The element that one is drawn in, out of shadow roots and slots as well. */
function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return element.assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement);
}
