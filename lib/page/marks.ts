/** The name of the highlight; the style that goes with it is in marks.css. */
const NAME = 'papergloss-known';

/**
 * Marks links in the text through the CSS Custom Highlight API: the browser paints, the document stays as it is. Where
 * the API is missing nothing is marked. A page can see that something is marked, as it can see which digest we know: the
 * digest is public, and the reading list has no part in it.
 */
export function createMarks() {
  const registry = globalThis.CSS?.highlights;
  return {
    /** Marks the text of these links and of no others. */
    show(links: Iterable<Element>): void {
      if (!registry) return;
      const highlight = new Highlight();
      // Whatever the page highlights itself is painted over ours.
      highlight.priority = -1;
      for (const link of links) highlight.add(wholeOf(link));
      registry.set(NAME, highlight);
    },
    clear(): void {
      registry?.delete(NAME);
    },
  };
}

/** A static range: a live one would cost the page at every change, and there may be thousands. */
function wholeOf(link: Element): StaticRange {
  return new StaticRange({
    startContainer: link,
    startOffset: 0,
    endContainer: link,
    endOffset: link.childNodes.length,
  });
}
