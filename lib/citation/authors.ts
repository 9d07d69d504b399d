import { plainText } from '@/lib/paper/tex';
import { type Author, authorOf } from './author';

/** The authors of a paper, read from their printed names. Lists of names come with some dirt in them. */
export function authorsOf(printed: readonly string[]): Author[] {
  return printed.flatMap((name) => {
    const clean = cleanName(name);
    if (!clean) return [];
    const author = authorOf(clean);
    // `Ann Smith and Bo Jones` are two. BibTeX takes this word as the end of a name in any case.
    return author.kind === 'person' ? clean.split(/\s+and\s+/).map(authorOf) : [author];
  });
}

/** Ties between words are spaces; `St\ütz` has a backslash that TeX has no use for; `and Lei Bai` was the last one. */
function cleanName(name: string): string {
  return plainText(name)
    .replace(/\\[`'^"~=.]?/g, '')
    .replace(/[\s~]+/g, ' ')
    .replace(/^and\s|\sand$/, '')
    .trim();
}
