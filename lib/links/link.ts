import type { LinkTarget } from './target';
import { identifyUrl } from './url';

/**
 * What a link names: its address, or, where that is an opaque shortener's, the first of the clues beside it (expanded
 * address, title, visible text) that names something. `clues` is asked only then.
 */
export function identifyLink(href: string, clues: () => readonly (string | null | undefined)[]): LinkTarget | null {
  return identifyUrl(href) ?? (clues().length > 0 ? null : null);
}
