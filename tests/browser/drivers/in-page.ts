import type { Box, Point } from './driver';

/** Where an element is, and why it cannot be pointed at, if it cannot. */
export interface Spot {
  problem: string | null;
  box: Box;
  point: Point;
}

/**
 * Finds an element, scrolls it into view, and says where in the top viewport to point at it.
 * Runs inside the page, so it stands alone. A root of undefined means the page itself, null a card that is not there.
 */
export function findSpot(root: ShadowRoot | null | undefined, selector: string): Spot {
  const none = { x: 0, y: 0, width: 0, height: 0 };
  const fail = (problem: string, box: Box = none): Spot => ({ problem, box, point: none });

  if (root === null) return fail('there is no card');
  const scope = root ?? document;
  const element = scope.querySelector(selector);
  if (!element) return fail('no such element');

  // A link that wraps has several rectangles, and the middle of their hull may lie beside all of them.
  const firstRect = () => [...element.getClientRects()].find((rect) => rect.width > 0 && rect.height > 0);
  const middle = (rect: DOMRect) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
  let rect = firstRect();
  if (!rect) return fail('it has no size');
  const view = element.ownerDocument.defaultView ?? window;
  const outside = ({ x, y }: Point) => x < 0 || y < 0 || x >= view.innerWidth || y >= view.innerHeight;
  const hit = ({ x, y }: Point) => scope.elementFromPoint(x, y);
  const meets = (found: Element | null) => found !== null && (found === element || element.contains(found));

  if (outside(middle(rect)) || !meets(hit(middle(rect)))) {
    // To the middle, away from sticky headers; but what moves a card must not move the page, or the card may close.
    element.scrollIntoView({ block: root ? 'nearest' : 'center', inline: 'nearest', behavior: 'instant' });
    rect = firstRect() ?? rect;
  }

  let offsetX = 0;
  let offsetY = 0;
  for (let inner: Window = view; inner !== inner.top; inner = inner.parent) {
    const frame = inner.frameElement;
    if (!frame) return fail('it is in a frame of another origin');
    const edge = frame.getBoundingClientRect();
    offsetX += edge.x + frame.clientLeft;
    offsetY += edge.y + frame.clientTop;
  }
  const whole = element.getBoundingClientRect();
  const box = { x: whole.x + offsetX, y: whole.y + offsetY, width: whole.width, height: whole.height };
  const point = middle(rect);
  if (outside(point)) return fail('it is outside the viewport', box);
  const found = hit(point);
  if (!meets(found)) return fail(`<${found?.localName ?? 'nothing'}> is what the pointer meets there`, box);
  return { problem: null, box, point: { x: point.x + offsetX, y: point.y + offsetY } };
}

/** Readies a field for typing: its content selected. A `<select>` takes the value at once. Runs inside the page. */
export function prepareField({ selector, text }: { selector: string; text: string }): 'type' | 'done' | 'clear' {
  const field = document.querySelector(selector);
  if (field instanceof HTMLSelectElement) {
    field.value = text;
    if (field.value !== text) throw new Error(`${selector} has no option '${text}'`);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return 'done';
  }
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) {
    throw new Error(`${selector} is not a field that text can be typed into`);
  }
  field.focus();
  field.select();
  return field.value && !text ? 'clear' : 'type';
}
