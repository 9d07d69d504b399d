/** People's names in a byline. */

/** The names to print and how many are left out. */
export interface AuthorSplit {
  shown: string[];
  hidden: number;
}

/**
 * The first `max` names. A single name is never left out, because `and 1 more` takes the room the name would take
 * and says less.
 */
export function splitAuthors(authors: readonly string[], max: number): AuthorSplit {
  const named = authors.map((name) => name.trim()).filter(Boolean);
  const shown = named.length <= max + 1 ? named : named.slice(0, max);
  return { shown, hidden: named.length - shown.length };
}

/** `Sirui Hong, Xiawu Zheng, Jonathan Chen and 10 more`; empty when nobody is known. */
export function bylineOf(authors: readonly string[], max: number): string {
  const { shown, hidden } = splitAuthors(authors, max);
  return hidden > 0 ? `${shown.join(', ')} and ${hidden} more` : shown.join(', ');
}
