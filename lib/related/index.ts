import type { Paper } from '@/lib/paper/paper';
import type { OpenIndex, SearchSources } from '@/lib/search';
import type { Pace } from '@/lib/search/segment/merge';
import { sameCode, sameOrganization, sharedAuthors, sharedKeywords } from './facts';
import type { Signal } from './signal';
import type { RelatedPaper } from './types';
import { sameWording } from './wording';

export type { Likeness, Signal } from './signal';
export type { RelatedPaper } from './types';

/** Papers that each signal brings to be compared. */
const CANDIDATES = 200;
/** Below this a paper is not near but merely the nearest. */
const LEAST_SCORE = 0.06;

/** The signals by which papers are related, in the order in which their reasons are told. */
export const relatedSignals = (
  index: OpenIndex,
  { idsOfKey }: Pick<SearchSources, 'idsOfKey'>,
  pace: Pace = () => undefined,
): Signal[] => [sameCode(idsOfKey), sharedKeywords, sharedAuthors, sameOrganization, sameWording(index, pace)];

/**
 * The papers nearest to `paper`, best first, and why; never the paper itself. Each signal brings papers, all are compared
 * by all signals.
 */
export async function relatedPapers(
  paper: Paper,
  signals: readonly Signal[],
  papersById: SearchSources['papers'],
  limit = 5,
): Promise<RelatedPaper[]> {
  const brought = await Promise.all(signals.map((signal) => signal.bring?.(paper, CANDIDATES) ?? []));
  const ids = new Set(brought.flat());
  ids.delete(paper.id);
  const papers = (await papersById([...ids])).filter((found) => found !== undefined);
  const compared = await Promise.all(signals.map((signal) => signal.compare(paper, papers)));
  return papers
    .map((other, i) => {
      let score = 0;
      const reasons: string[] = [];
      for (const [s, { weight }] of signals.entries()) {
        const likeness = compared[s]?.[i];
        score += weight * (likeness?.nearness ?? 0);
        if (likeness?.reason) reasons.push(likeness.reason);
      }
      return { paper: other, score: Math.min(1, score), reasons };
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}
