/**
 * The one element that a page gets, and the closed root inside it. Made in a document of its own, in which no page has
 * defined what this element is: a page that defines it later gets an element whose shadow root is not open to it, not even
 * through `attachInternals`.
 */
export function createHost(): { host: HTMLElement; root: ShadowRoot } {
  const blank = document.implementation.createHTMLDocument('');
  const host = document.adoptNode(blank.createElement('papergloss-card'));
  const root = host.attachShadow({ mode: 'closed' });
  // The top layer is above everything a page can stack, dialogs and fullscreen included.
  host.popover = 'manual';
  // The page's own handlers (shortcuts, click-outside) are not meant for the card.
  for (const type of KEPT_INSIDE) host.addEventListener(type, (event) => event.stopPropagation());
  return { host, root };
}

const KEPT_INSIDE = [
  'click',
  'mousedown',
  'mouseup',
  'dblclick',
  'keydown',
  'keyup',
  'keypress',
  'wheel',
  'contextmenu',
];
