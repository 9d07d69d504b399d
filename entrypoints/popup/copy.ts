import type { CitationFormat } from '@/lib/citation';
import { copyText } from '@/lib/page/clipboard';
import type { Paper } from '@/lib/paper/paper';

/** Puts the paper on the clipboard, on a person's click; the writer of citations is loaded when it is first wanted. */
export async function copyCitation(paper: Paper, format: CitationFormat): Promise<void> {
  const { cite } = await import('@/lib/citation');
  await copyText(cite(paper, format));
}
