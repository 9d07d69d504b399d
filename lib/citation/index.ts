import type { Paper } from '@/lib/paper/paper';
import { bibtex } from './bibtex';
import { markdownLine } from './markdown';

/** What a person passes on of a paper: an entry for a bibliography, or a line for notes and chats. */
export type CitationFormat = 'bibtex' | 'markdown';

const WRITERS: Record<CitationFormat, (paper: Paper) => string> = { bibtex, markdown: markdownLine };

/** The paper in this format. It carries a table of TeX's characters: load it when it is wanted. */
export function cite(paper: Paper, format: CitationFormat): string {
  return WRITERS[format](paper);
}
