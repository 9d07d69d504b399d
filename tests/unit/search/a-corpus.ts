import { readFileSync } from 'node:fs';
import { starterPapers } from '@/lib/digest/starter';
import type { Paper } from '@/lib/paper/paper';
import type { SearchAnswer } from '@/lib/search';
import { aPaper } from '../paper/a-paper';

/** The papers of the starter digest, which nobody chose for being easy to search. */
export const STARTER = starterPapers(
  JSON.parse(readFileSync(new URL('../../../public/starter-digest.json', import.meta.url), 'utf8')),
);

/** Papers with these titles; what else is known of each comes second. */
export function papers(...known: (string | [title: string, known: Partial<Paper>])[]): Paper[] {
  return known.map((paper, i) => {
    const [title, rest] = typeof paper === 'string' ? [paper, {}] : paper;
    return aPaper({ id: `2605.${String(i + 1).padStart(5, '0')}`, title, ...rest });
  });
}

/** The titles that were found, best first. */
export const titles = ({ hits }: SearchAnswer) => hits.map(({ paper }) => paper.title);
