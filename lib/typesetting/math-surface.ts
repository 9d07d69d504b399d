import type { Typeset } from './lazy';

/** The typesetter of one frame, as the card sees it once its script has arrived. */
export interface MathScript {
  typeset: Typeset;
}

declare global {
  /** Beside `paperglossCard`, in the world that the page cannot see. */
  var paperglossMath: MathScript | undefined;
}
