const REACHABLE = 'a[href], button:not([disabled]), input, select, [tabindex="0"]';

/** Where the focus goes between the page and the card, which stands at the end of the page and belongs to a link. */
export function createFocus(host: HTMLElement, root: ShadowRoot) {
  let link: Element | null = null;
  let before: Element | null = null;

  const reachable = () => [...root.querySelectorAll<HTMLElement>(REACHABLE)].filter((one) => one.checkVisibility());
  const focusOn = (element: Element | null) =>
    element instanceof HTMLElement || element instanceof SVGElement
      ? element.focus({ preventScroll: true })
      : undefined;

  host.addEventListener('focusin', ({ relatedTarget }) => {
    if (relatedTarget instanceof Element && relatedTarget !== host) before = relatedTarget;
  });
  root.addEventListener('keydown', (event) => {
    const { key, shiftKey, target } = event as KeyboardEvent;
    const stops = reachable();
    if (key !== 'Tab' || target !== (shiftKey ? stops[0] : stops.at(-1))) return;
    // Out of the card at its end is on from the link; out of it at its beginning is back to the link.
    focusOn(link);
    if (shiftKey) event.preventDefault();
  });

  return {
    /** A card of this link shows now. */
    shown(element: Element): void {
      link = element;
      before = null;
    },
    /** Into the card, at its first stop. */
    enter(): void {
      before = link;
      reachable()[0]?.focus({ preventScroll: true });
    },
    /** Out of the card, if the focus is inside: to where it was before. */
    leave(): void {
      if (root.activeElement) focusOn(before);
    },
    hasKeyboard: (): boolean => root.querySelector(':focus-visible') !== null,
  };
}
