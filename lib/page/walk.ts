/**
 * Steps through `root` and every element below it, in the page's order, and into open shadow roots where they hang.
 * Removing elements between two steps does no harm: a NodeIterator, unlike a TreeWalker, steps aside. (To have the browser
 * pick out by a selector what may be a link or carry a shadow root costs less in all, but takes forty milliseconds at one
 * go where there are ninety thousand elements; part by part it costs more.)
 */
export function* elementsIn(root: Node): Generator<Element, void> {
  const nodes = document.createNodeIterator(root, NodeFilter.SHOW_ELEMENT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const element = node as Element;
    yield element;
    const shadow = shadowOf(element);
    if (shadow) yield* elementsIn(shadow);
  }
}

/** An element's open shadow root. In a form, a field of that name would stand in its place. */
export function shadowOf(element: Element): ShadowRoot | null {
  const root: unknown = element.shadowRoot;
  return root instanceof ShadowRoot ? root : null;
}

/** The nearest element around one, or itself, that a selector matches; right also in a form with a field `closest`. */
export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);
