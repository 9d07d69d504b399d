import { describe, expect, it } from 'vitest';
import { anchorOf, isBetween, overlap, type Rect } from '@/lib/hover/geometry';

const rect = (left: number, top: number, right: number, bottom: number): Rect => ({ left, top, right, bottom });

describe('anchorOf', () => {
  // A link that begins near the end of one line, fills the next and ends on a third.
  const LINES = [rect(400, 0, 600, 20), rect(0, 20, 600, 40), rect(0, 40, 80, 60)];

  it.each([
    ['the first line', { x: 500, y: 10 }, LINES[0], 476],
    ['the second line', { x: 300, y: 30 }, LINES[1], 276],
    ['the last line', { x: 60, y: 50 }, LINES[2], 36],
    ['the second line, above its first word', { x: 50, y: 15 }, LINES[1], 26],
    ['the last line, right of it', { x: 90, y: 55 }, LINES[2], 66],
    ['far below all of them', { x: 40, y: 900 }, LINES[2], 16],
  ])('of a wrapped link is the line nearest the pointer, at %s', (_, pointer, line, x) => {
    expect(anchorOf(LINES, pointer)).toEqual({ line, x, rtl: false });
  });

  it.each([
    [10, 0],
    [24, 0],
    [25, 1],
    [600, 576],
    [700, 600],
    [-50, 0],
  ])('begins a little before the pointer, but on the line: pointer at %i, card at %i', (pointer, x) => {
    expect(anchorOf([rect(0, 20, 600, 40)], { x: pointer, y: 30 })?.x).toBe(x);
  });

  it('without a pointer is the beginning of the first line', () => {
    expect(anchorOf(LINES, null)).toEqual({ line: LINES[0], x: 400, rtl: false });
  });

  it.each([
    [null, 600],
    [{ x: 300, y: 30 }, 324],
    [{ x: 590, y: 30 }, 600],
  ])('begins at the right where one reads from right to left: pointer at %j, card at %i', (pointer, x) => {
    expect(anchorOf([rect(0, 20, 600, 40)], pointer, true)).toMatchObject({ x, rtl: true });
  });

  it('is never a line of no size, which links have around images and line breaks', () => {
    const empty = [rect(0, 0, 0, 20), rect(5, 5, 50, 5)];
    expect(anchorOf([...empty, rect(0, 20, 60, 40)], null)?.line).toEqual(rect(0, 20, 60, 40));
    expect(anchorOf([...empty, rect(0, 20, 60, 40)], { x: 5, y: 5 })?.line).toEqual(rect(0, 20, 60, 40));
  });

  it('is null when nothing of the link shows', () => {
    expect(anchorOf([], null)).toBeNull();
    expect(anchorOf([rect(0, 0, 0, 0)], { x: 0, y: 0 })).toBeNull();
  });

  it("reads a browser's rectangles, whose fields are getters of their class", () => {
    class DomRect {
      get left() {
        return 10;
      }
      get top() {
        return 20;
      }
      get right() {
        return 110;
      }
      get bottom() {
        return 40;
      }
    }
    expect(anchorOf([new DomRect()], { x: 60, y: 30 })).toEqual({ line: rect(10, 20, 110, 40), x: 36, rtl: false });
  });
});

describe('overlap', () => {
  const A = rect(0, 0, 100, 100);

  it.each([
    [rect(50, 50, 150, 150), true],
    [rect(10, 10, 20, 20), true],
    [rect(100, 0, 200, 100), false],
    [rect(0, 101, 100, 200), false],
  ])('with %j is %s', (b, shared) => {
    expect(overlap(A, b)).toBe(shared);
    expect(overlap(b, A)).toBe(shared);
  });
});

describe('isBetween', () => {
  const LINK = rect(100, 100, 200, 120);
  /** Below the link and wider than it. */
  const BELOW = rect(100, 130, 500, 400);
  /** Above and to the right, with nothing straight above the link. */
  const ASIDE = rect(300, 0, 500, 60);

  it.each([
    ['on the link', { x: 150, y: 110 }, BELOW, true],
    ['in the card', { x: 450, y: 390 }, BELOW, true],
    ['in the gap below the link', { x: 150, y: 125 }, BELOW, true],
    ['on the slant from the end of the link to the end of the card', { x: 300, y: 122 }, BELOW, true],
    ['on a corner', { x: 100, y: 100 }, BELOW, true],
    ['above the slant', { x: 400, y: 102 }, BELOW, false],
    ['left of both', { x: 99, y: 125 }, BELOW, false],
    ['above the link', { x: 150, y: 99 }, BELOW, false],
    ['below the card', { x: 150, y: 401 }, BELOW, false],
    ['right of the card', { x: 501, y: 300 }, BELOW, false],
    ['on the diagonal to a card aside', { x: 250, y: 85 }, ASIDE, true],
    ['above that diagonal', { x: 150, y: 40 }, ASIDE, false],
    ['below that diagonal', { x: 400, y: 110 }, ASIDE, false],
  ])('%s: %j', (_, point, card, isOnTheWay) => {
    expect(isBetween(point, LINK, card)).toBe(isOnTheWay);
    expect(isBetween(point, card, LINK)).toBe(isOnTheWay);
  });

  it('is the larger rectangle when one lies in the other', () => {
    const inner = rect(200, 200, 210, 210);
    expect(isBetween({ x: 110, y: 140 }, inner, BELOW)).toBe(true);
    expect(isBetween({ x: 99, y: 140 }, inner, BELOW)).toBe(false);
  });

  it('leaves the rectangles as they are', () => {
    const [a, b] = [rect(0, 0, 1, 1), rect(2, 2, 3, 3)];
    isBetween({ x: 1, y: 1 }, a, b);
    expect([a, b]).toEqual([rect(0, 0, 1, 1), rect(2, 2, 3, 3)]);
  });
});
