import type { Paper } from '@/lib/paper/paper';
import { plainText } from '@/lib/paper/tex';
import { fold, isTelling, words } from '@/lib/search/tokens';
import { type Author, familyName } from './author';
import { publicationYear } from './year';

/** Letters that are no other letter with an accent. */
const LETTERS: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

const inAscii = (text: string): string =>
  fold(text)
    .replace(/[^a-z]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^a-z0-9]/g, '');

/**
 * The name of an entry, as Google Scholar makes it: `hong2023metagpt`, the first author's family name, the year, the
 * first word of the title that tells something. It hangs on nothing that changes with time, so that a paper copied
 * again has the same key. `arxiv` stands for an author who is not known or has no Latin letters.
 */
export function citationKey(paper: Paper, authors: readonly Author[]): string {
  const name = authors[0] ? inAscii(familyName(authors[0])) : '';
  return `${name || 'arxiv'}${publicationYear(paper)}${tellingWord(paper.title)}`;
}

function tellingWord(title: string): string {
  // `A^2Search` is one word.
  const plain = plainText(title).replace(/[\\^_{}$]/g, '');
  const all = words(plain).map((word) => ({ word, ascii: inAscii(word) }));
  const usable = all.filter(({ ascii }) => /[a-z]/.test(ascii));
  return (usable.find(({ word, ascii }) => isTelling(word) && ascii.length > 1) ?? usable[0])?.ascii ?? '';
}
