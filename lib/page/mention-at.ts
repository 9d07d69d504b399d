import type { Point, Rect } from '@/lib/hover/geometry';
import { findMentions, keyOf } from '@/lib/links';
import { isEdited, versionOf } from './link-element';

/** A paper named in plain text. */
export interface TextMention {
  key: string;
  /** The version that it names, if it names one. */
  version: number | null;
  /** The element that the text is in. */
  element: Element;
  range: Range;
}

/** So much text on either side of the pointer is read; longer than any mention that people write. */
const REACH = 200;
/** And from no more pieces than this: highlighted code has one for every word. */
const MOST_PIECES = 24;

/** A stretch of a text node, and where it begins in the text that was put together. */
interface Piece {
  node: Text;
  /** Where in the node's text it begins. */
  from: number;
  start: number;
}

/**
 * The mention that a point lies on, read from the text there without touching the page; `null` where there is none, and
 * in text that is being written.
 *
 * @param roots open shadow roots that the point lies in
 */
export function mentionAt(point: Point, roots: ShadowRoot[]): TextMention | null {
  // Browsers that lack it show no cards for plain text.
  const caret = document.caretPositionFromPoint?.(point.x, point.y, { shadowRoots: roots });
  const node = caret?.offsetNode;
  const element = node && parentOf(node);
  if (!caret || !(node instanceof Text) || !element || isEdited(element)) return null;
  const { text, pieces, at } = textAround(node, caret.offset);
  for (const { target, start, end } of findMentions(text)) {
    if (at < start || at > end) continue;
    const range = rangeOf(pieces, start, end);
    // The caret is put at the nearest text, which may be far from the pointer.
    if (range && linesOf(range).some((line) => holds(line, point))) {
      return { key: keyOf(target), version: versionOf(target), element, range };
    }
  }
  return null;
}

/** The lines that a mention takes up. */
export const linesOf = (range: Range): DOMRect[] => [...range.getClientRects()];

export const holds = ({ left, top, right, bottom }: Rect, { x, y }: Point): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The text on both sides of a place, within the same block: a mention may be partly bold, or a link. */
function textAround(node: Text, offset: number): { text: string; pieces: Piece[]; at: number } {
  const before = neighbours(node, 'previousNode', offset).map((one) => ({
    node: one,
    from: Math.max(0, one.length - REACH),
  }));
  const from = Math.max(0, offset - REACH);
  const after = neighbours(node, 'nextNode', node.length - offset).map((one) => ({ node: one, from: 0 }));
  let text = '';
  const pieces = [...before.reverse(), { node, from }, ...after].map((piece) => {
    const start = text.length;
    text += piece.node.substringData(piece.from, piece.node === node ? offset - from + REACH : REACH);
    return { ...piece, start };
  });
  const own = pieces[before.length] as Piece;
  return { text, pieces, at: own.start + offset - from };
}

/** The text nodes next to one on the same lines, nearest first, until there is text enough; `length` is what its own gives. */
function neighbours(from: Text, step: 'previousNode' | 'nextNode', length: number): Text[] {
  const block = blockOf(from);
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  walker.currentNode = from;
  const found: Text[] = [];
  let text = length;
  while (text < REACH && found.length < MOST_PIECES) {
    const node = walker[step]();
    if (!node || node instanceof HTMLBRElement) break;
    if (!(node instanceof Text)) continue;
    // A block inside this one, or a style sheet, which is none on the screen.
    if (blockOf(node) !== block) break;
    found.push(node);
    text += node.length;
  }
  return found;
}

/** What a text is laid out in: the nearest thing around it that is more than a part of a line. */
function blockOf(text: Text): Node {
  let node = text.parentNode as Node;
  while (
    node instanceof Element &&
    node.parentNode &&
    /^(?:inline|contents|ruby)$/.test(getComputedStyle(node).display)
  ) {
    node = node.parentNode;
  }
  return node;
}

/** The element that a node is in; for what stands directly in a shadow root, the one that the root hangs on. */
function parentOf(node: Node): Element | null {
  const { parentNode } = node;
  return parentNode instanceof ShadowRoot ? parentNode.host : node.parentElement;
}

function rangeOf(pieces: Piece[], start: number, end: number): Range | null {
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.from + start - first.start);
  range.setEnd(last.node, last.from + end - last.start);
  return range;
}
