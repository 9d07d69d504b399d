import { describe, expect, it } from 'vitest';
import { lightnessOf } from '@/lib/hover/lightness';

describe('lightnessOf', () => {
  it.each([
    ['rgb(0, 0, 0)', 0, 1],
    ['rgb(255, 255, 255)', 1, 1],
    ['rgba(255, 255, 255, 0.25)', 1, 0.25],
    ['rgb(13 17 23)', 0.065, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['color(srgb 1 1 1)', 1, 1],
    ['color(display-p3 1 1 1 / 0.5)', 1, 0.5],
    ['color(srgb 0.1 0.1 0.1)', 0.1, 1],
    ['oklch(0.97 0.01 90)', 0.97, 1],
    ['oklab(0.2 -0.01 1e-5 / 40%)', 0.2, 0.4],
    ['lab(95 0 0)', 0.95, 1],
    ['lch(12.5 none none)', 0.125, 1],
  ])('reads %s', (color, lightness, alpha) => {
    const read = lightnessOf(color);
    expect(read?.lightness).toBeCloseTo(lightness, 2);
    expect(read?.alpha).toBe(alpha);
  });

  it.each(['', 'transparent', 'canvas', 'rgb(1, 2)', 'url(x)', 'rgb(from red r g b)'])(
    'knows nothing of %j',
    (color) => {
      expect(lightnessOf(color)).toBeNull();
    },
  );
});
