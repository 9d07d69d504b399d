import { arxivPage } from '@/lib/paper/addresses';
import { countOf } from '@/lib/paper/counts';
import type { Paper } from '@/lib/paper/paper';
import { plainText } from '@/lib/paper/tex';
import { oneLine } from '@/lib/paper/text';
import { type Author, familyName } from './author';
import { authorsOf } from './authors';
import { publicationYear } from './year';

/**
 * The paper as one line of Markdown, to be put into notes, an issue or a chat:
 * `[Title](https://arxiv.org/abs/2308.00352) (Hong et al., 2023) – 59 upvotes – What it is about.`
 * What is not known is left out.
 */
export function markdownLine(paper: Paper): string {
  const source = [byline(authorsOf(paper.authors)), publicationYear(paper)].filter(Boolean).join(', ');
  const link = `[${textOf(plainText(paper.title))}](${arxivPage(paper.id)})`;
  return [
    source ? `${link} (${textOf(source)})` : link,
    paper.upvotes ? countOf(paper.upvotes, 'upvote') : '',
    textOf(plainText(paper.summary ?? '')),
  ]
    .filter(Boolean)
    .join(' – ');
}

/** `Hong`, `Hong and Zheng`, `Hong et al.` */
function byline(authors: readonly Author[]): string {
  const [first, second] = authors.map(familyName);
  if (!first) return '';
  if (authors.length > 2) return `${first} et al.`;
  return second ? `${first} and ${second}` : first;
}

/** Text that Markdown shows as it is: nothing in it becomes emphasis, code, a link, an element, a table or a formula. */
function textOf(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<>|~$]|&(?=#?\w+;)/g, '\\$&');
}
