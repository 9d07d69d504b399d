/**
 * A longer address, in characters, names nothing: no reader has more to read than this, and the key of a page, which is
 * its address, fits into a message. Longer ones carry a program's state or a file, and nobody has them as a link to a
 * paper.
 */
export const MAX_LENGTH = 4000;
