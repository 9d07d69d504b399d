import type { CopyFormat } from '@/components/card/CardActions';
import { markdownLine } from '@/lib/citation/markdown';
import { copyText } from '@/lib/page/clipboard';
import type { Paper } from '@/lib/paper/paper';

/** Puts the paper on the clipboard, on a person's click; the writer of BibTeX is loaded when it is first wanted. */
export async function copyCitation(paper: Paper, format: CopyFormat): Promise<void> {
  if (format === 'markdown') return copyText(markdownLine(paper));
  const { bibtex } = await import('@/lib/citation/bibtex');
  await copyText(bibtex(paper));
}
