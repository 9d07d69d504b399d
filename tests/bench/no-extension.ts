import path from 'node:path';

/** An extension with nothing in it, for a browser without Papergloss that is started in the very same way. */
export const NO_EXTENSION = path.join(import.meta.dirname, 'no-extension');
