import path from 'node:path';

/** An extension with one content script, which paints an empty box at the end of a dwell: see `bare-card/bare.js`. */
export const BARE_CARD = path.join(import.meta.dirname, 'bare-card');

/** As `bare.js` has it. */
export const BARE_DWELL_MS = 200;
