import type { Table } from 'dexie';
import { parseKey } from '@/lib/links';
import { type KeyMatch, keysOf, MATCHES } from '@/lib/paper/keys';
import type { Paper } from '@/lib/paper/paper';

/** A paper that answers to a key, and how strongly it is meant by it. */
export interface Answer {
  id: string;
  match: KeyMatch;
}

/**
 * A key and the papers that answer to it, the most strongly meant first. A paper's own name has no row: the paper is where
 * its name says, and a row for each of them made half of what writing keys costs.
 */
export interface KeyRow {
  key: string;
  papers: Answer[];
}

/** The answers of a row; of a row that is missing, or that is none, none. */
export function answersOf(row: KeyRow | undefined): Answer[] {
  const answers: unknown = row?.papers;
  return Array.isArray(answers) ? answers.filter((answer) => typeof answer?.id === 'string') : [];
}

/** The paper that a key names outright, whether it is there or not; `null` for a key that has a row. */
export function namedBy(key: string): string | null {
  const target = key.startsWith(NAME) ? parseKey(key) : null;
  return target?.kind === 'arxiv' ? target.id : null;
}

/** How all keys begin that are papers' own names. */
export const NAME = 'arxiv:';

/** How strongly a paper is meant: the less, the more strongly. */
export const rankOf = ({ match }: Answer): number => {
  const rank = MATCHES.indexOf(match);
  return rank < 0 ? MATCHES.length : rank;
};

/**
 * Has the table say of the papers in `after` what they answer to now, and forget what else they answered to when they
 * were as in `before`. Every key of theirs is looked at, also one that seems as it was: what a lost row said comes back
 * the next time its paper is written. Belongs into the transaction that writes the papers.
 */
export async function updateKeys(
  table: Table<KeyRow, string>,
  before: readonly (Paper | undefined)[],
  after: readonly Paper[],
): Promise<void> {
  const fresh = new Map<string, Answer[]>();
  for (const paper of before) {
    if (paper) for (const { key } of rowsOf(paper)) fresh.set(key, []);
  }
  for (const paper of after) {
    for (const { key, match } of rowsOf(paper)) fresh.set(key, [...(fresh.get(key) ?? []), { id: paper.id, match }]);
  }

  const written = new Set(after.map(({ id }) => id));
  const rows = await table.bulkGet([...fresh.keys()]);
  const changed: KeyRow[] = [];
  [...fresh].forEach(([key, answers], i) => {
    const held = answersOf(rows[i]);
    const papers = [...held.filter(({ id }) => !written.has(id)), ...answers].sort(
      (a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? 1 : -1),
    );
    if (JSON.stringify(papers) !== JSON.stringify(held)) changed.push({ key, papers });
  });
  await table.bulkPut(changed.filter(({ papers }) => papers.length > 0));
  await table.bulkDelete(changed.filter(({ papers }) => papers.length === 0).map(({ key }) => key));
}

const rowsOf = (paper: Paper) => keysOf(paper).filter(({ key }) => !key.startsWith(NAME));
