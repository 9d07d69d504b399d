import { WordCursor } from './dictionary';

/** Words of a chunk that a word with typing errors may mean. */
export interface AlikeOptions {
  /** The word as typed, in bytes. */
  typed: Uint8Array;
  /** How many errors it may have. */
  most: number;
  /** Whether it may be the beginning of a longer word. */
  asPrefix: boolean;
}

/** Longer words of an index are no word that somebody typed wrong. */
const DEEPEST = 48;

/**
 * Visits the words of a chunk that lie within so many typing errors of what was typed: letters left out, added, swapped for
 * another, or two neighbours in the wrong order. Since the words are sorted, what a word shares with the one before it
 * is not compared again, and words behind a beginning that is wrong already are passed over.
 */
export function wordsAlike(
  chunk: Uint8Array,
  { typed, most, asPrefix }: AlikeOptions,
  visit: (cursor: WordCursor, errors: number, whole: boolean) => void,
): void {
  const cursor = new WordCursor(chunk);
  const columns = typed.length + 1;
  const rows = new Uint8Array((DEEPEST + 1) * columns);
  for (let j = 0; j < columns; j++) rows[j] = j;
  /** The least errors of any beginning of the word up to a depth, all of what was typed compared. */
  const begun = new Uint8Array(DEEPEST + 1).fill(255);
  begun[0] = typed.length;
  /** How many letters of the word at hand have been compared. */
  let compared = 0;
  /** The depth from which on there are too many errors. */
  let wrongFrom = Number.POSITIVE_INFINITY;

  while (cursor.next()) {
    if (cursor.shared >= wrongFrom) continue;
    wrongFrom = Number.POSITIVE_INFINITY;
    compared = Math.min(compared, cursor.shared);
    const { bytes } = cursor;
    const depth = Math.min(cursor.length, DEEPEST);
    while (compared < depth) {
      const i = ++compared;
      const row = i * columns;
      const above = row - columns;
      const letter = bytes[i - 1];
      rows[row] = i;
      let least = i;
      for (let j = 1; j < columns; j++) {
        let errors = Math.min(
          (rows[above + j] as number) + 1,
          (rows[row + j - 1] as number) + 1,
          (rows[above + j - 1] as number) + (letter === typed[j - 1] ? 0 : 1),
        );
        if (i > 1 && j > 1 && letter === typed[j - 2] && bytes[i - 2] === typed[j - 1])
          errors = Math.min(errors, (rows[above - columns + j - 2] as number) + 1);
        rows[row + j] = errors;
        if (errors < least) least = errors;
      }
      begun[i] = Math.min(begun[i - 1] as number, rows[row + typed.length] as number);
      if (least > most && (!asPrefix || (begun[i] as number) > most)) {
        wrongFrom = i;
        break;
      }
    }
    if (wrongFrom !== Number.POSITIVE_INFINITY || cursor.length > DEEPEST) continue;
    const whole = rows[cursor.length * columns + typed.length] as number;
    if (whole <= most) visit(cursor, whole, true);
    else if (asPrefix && (begun[cursor.length] as number) <= most) visit(cursor, begun[cursor.length] as number, false);
  }
}
