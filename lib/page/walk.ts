/**
 * Steps through `root` and every element below it, in the page's order, and into open shadow roots where they hang.
 * Removing elements between two steps does no harm: a NodeIterator, unlike a TreeWalker, steps aside.
 */
export function* elementsIn(root: Node): Generator<Element, void> {
  const nodes = document.createNodeIterator(root, NodeFilter.SHOW_ELEMENT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const element = node as Element;
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}
