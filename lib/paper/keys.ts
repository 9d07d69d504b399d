import { keyOf } from '@/lib/links';
import type { Paper } from './paper';

/** The keys that `paper` answers to: its arXiv id and, where known, its repository. See `keyOf` in lib/links. */
export function keysOf(paper: Pick<Paper, 'id' | 'githubRepo'>): string[] {
  const keys = [keyOf({ kind: 'arxiv', id: paper.id, version: null })];
  if (paper.githubRepo) keys.push(keyOf({ kind: 'github', repo: paper.githubRepo }));
  return keys;
}
