import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

function holdsFocus(element: HTMLElement): boolean {
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && element.contains(activeElement);
}

/**
 * Keeps the keyboard where it is: when the focus was inside `root` and a redraw takes away what had it, or shows
 * another `place`, the heir takes it. Whoever was not inside is left alone.
 *
 * @param heir selects what takes the focus; the heading, unless something else is nearer
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, place: unknown, heir = 'h2'): void {
  const before = useRef(place);
  // Looked at while the old view still stands: once it is gone, so is the focus.
  const had = root.current !== null && holdsFocus(root.current);
  useLayoutEffect(() => {
    const moved = before.current !== place;
    before.current = place;
    if (!had || !root.current || (!moved && holdsFocus(root.current))) return;
    root.current.querySelector<HTMLElement>(heir)?.focus({ preventScroll: true });
  });
}
