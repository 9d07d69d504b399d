/**
 * Steps through `root` and every element below it, in the page's order, and into open shadow roots where they hang.
 * Removing elements between two steps does no harm: a NodeIterator, unlike a TreeWalker, steps aside.
 *
 * @param onRoot called with every shadow root on the way
 */
export function* elementsIn(root: Node, onRoot: (root: ShadowRoot) => void): Generator<Element, void> {
  const nodes = document.createNodeIterator(root, NodeFilter.SHOW_ELEMENT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const element = node as Element;
    yield element;
    if (!element.shadowRoot) continue;
    onRoot(element.shadowRoot);
    yield* elementsIn(element.shadowRoot, onRoot);
  }
}
