import type { CitationFormat } from '@/lib/citation';
import '@/lib/citation/citation-surface';
import { send } from '@/lib/messages/send';
import { copyText } from '@/lib/page/clipboard';
import type { Paper } from '@/lib/paper/paper';

/** Puts the paper on the clipboard, on a person's click; rejects when it is not there afterwards. */
export async function copyCitation(paper: Paper, format: CitationFormat): Promise<void> {
  if (!globalThis.paperglossCitation) await send('card.bring', { part: 'citation' });
  if (!globalThis.paperglossCitation) throw new Error('The writer of citations did not come.');
  await copyText(globalThis.paperglossCitation.cite(paper, format));
}
