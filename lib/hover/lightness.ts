/** How light a colour is, from 0 (black) to 1 (white), and how opaque. */
export interface Lightness {
  lightness: number;
  /** From 0 to 1. */
  alpha: number;
}

const NUMBER = /[-+]?(?:\d*\.)?\d+(?:e[-+]?\d+)?%?|none/gi;

/**
 * Reads a colour as `getComputedStyle` writes it: `rgb()`, `rgba()`, `color()`, `lab()`, `lch()`, `oklab()`, `oklch()` (CSS
 * Color 4, section 15, "Serializing color values"). `null` for what is none of these. Lightness is the perceived one to
 * within some hundredths, which is enough to tell a dark page from a light one.
 */
export function lightnessOf(color: string): Lightness | null {
  const [, name, values] = /^(rgba?|color|(?:ok)?lab|(?:ok)?lch)\(([^)]*)\)$/i.exec(color.trim()) ?? [];
  if (!name || values === undefined) return null;
  // The name of a colour space may hold a figure: `color(display-p3 1 1 1)`.
  const numbers = [...values.replace(/^\s*[a-z][\w-]*/i, '').matchAll(NUMBER)].map(([text]) => numberOf(text));
  const [first, second, third, alpha = 1] = numbers;
  if (first === undefined || second === undefined || third === undefined) return null;
  if (/^ok/i.test(name)) return { lightness: first, alpha };
  if (/^l/i.test(name)) return { lightness: first / 100, alpha };
  const unit = /^rgb/i.test(name) ? 255 : 1;
  // Luma: weights of the three lights as the eye has them (ITU-R BT.709), on the values as they are written.
  return { lightness: (0.2126 * first + 0.7152 * second + 0.0722 * third) / unit, alpha };
}

function numberOf(text: string): number {
  if (text.toLowerCase() === 'none') return 0;
  return text.endsWith('%') ? Number.parseFloat(text) / 100 : Number(text);
}
