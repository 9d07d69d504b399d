import type { CopyFormat } from '@/components/card/CardActions';
import '@/lib/citation/citation-surface';
import { markdownLine } from '@/lib/citation/markdown';
import { send } from '@/lib/messages/send';
import { copyText } from '@/lib/page/clipboard';
import type { Paper } from '@/lib/paper/paper';

/** Puts the paper on the clipboard, on a person's click; rejects when it is not there afterwards. */
export async function copyCitation(paper: Paper, format: CopyFormat): Promise<void> {
  await copyText(format === 'bibtex' ? await bibtexOf(paper) : markdownLine(paper));
}

/** The writer of BibTeX comes into the frame when the first entry is wanted there. */
async function bibtexOf(paper: Paper): Promise<string> {
  if (!globalThis.paperglossCitation) await send('card.bring', { part: 'citation' });
  if (!globalThis.paperglossCitation) throw new Error('The writer of citations did not come.');
  return globalThis.paperglossCitation.bibtex(paper);
}
