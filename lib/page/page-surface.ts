/** What this frame's document holds, as the popup and the background ask it: by code they run beside the content script. */
export interface PageSurface {
  /** The ids of the known papers that links here name, as far as they have been read. */
  papers(): string[];
  /** The keys of all that links here name, each once, in the page's order; reads the document for it. */
  keys(): Promise<string[]>;
}

declare global {
  /** In the world of the extension's content scripts, which the page cannot see. */
  var paperglossPage: PageSurface | undefined;
}
