/** What the browser would show of a link in a tooltip of its own, over the card. */
export function createTooltips() {
  let aside: { element: Element; title: string }[] = [];

  return {
    /** Takes the `title` from an element and from all that it is in: the browser shows the nearest one. */
    putAside(link: Element): void {
      for (let element: Element | null = link; element; element = parentOf(element)) {
        const title = element.getAttribute('title');
        if (!title) continue;
        aside.push({ element, title });
        element.removeAttribute('title');
      }
    },
    /** Gives back every title that the page has not set anew. */
    putBack(): void {
      for (const { element, title } of aside) {
        if (!element.hasAttribute('title')) element.setAttribute('title', title);
      }
      aside = [];
    },
  };
}

/** The element around one, out of an open shadow root as well. */
function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}
