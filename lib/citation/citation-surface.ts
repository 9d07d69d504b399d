import type { cite } from '.';

/** The writer of citations, as the card sees it once it has been brought into the frame. */
export interface CitationSurface {
  cite: typeof cite;
}

declare global {
  /** Content scripts of a frame share a world that the page cannot see; this is where they meet. */
  var paperglossCitation: CitationSurface | undefined;
}
