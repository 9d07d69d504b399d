import { arxivPage } from '@/lib/paper/addresses';
import type { Paper } from '@/lib/paper/paper';
import type { Author } from './author';
import { authorsOf } from './authors';
import { citationKey } from './citation-key';
import { texOf } from './tex';
import { titleOf } from './title';
import { publicationYear } from './year';

/**
 * The paper as an entry for BibTeX, in the fields that arXiv itself gives, ready to be put behind others in a file.
 *
 * The entry is written here and only the characters by a library, unicode2latex. @citation-js/plugin-bibtex was tried:
 * for BibTeX it knows neither `eprint` nor `archivePrefix`, it leaves out every character that it has no TeX for
 * (an author called `李明` becomes `, `), and it escapes the TeX that is in a title already.
 */
export function bibtex(paper: Paper): string {
  const authors = authorsOf(paper.authors);
  const fields = {
    title: titleOf(paper.title),
    author: authors.map(nameOf).join(' and '),
    year: publicationYear(paper),
    eprint: paper.id,
    archivePrefix: 'arXiv',
    url: arxivPage(paper.id),
  };
  const lines = Object.entries(fields)
    .filter(([, value]) => value)
    .map(([field, value]) => `  ${field} = {${value}}`);
  return `@misc{${citationKey(paper, authors)},\n${lines.join(',\n')}\n}\n`;
}

/** `Hong, Sirui`, `van den Oord, A{\"a}ron`, `Ang, Jr., Marcelo H.`; what must not be taken apart in braces. */
function nameOf(author: Author): string {
  if (author.kind === 'group') return /\s/.test(author.name) ? `{${texOf(author.name)}}` : texOf(author.name);
  const { given, particle, family, suffix } = author;
  // Up to its last word in lower case BibTeX would take `Aguera y Arcas` for particles, and so `Carrillo-de-Albornoz`.
  const whole = /[\s-]\p{Ll}/u.test(family) ? `{${texOf(family)}}` : texOf(family);
  const last = particle ? `${texOf(particle)} ${whole}` : whole;
  return [last, texOf(suffix), texOf(given)].filter(Boolean).join(', ');
}
