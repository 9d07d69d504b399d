import type { Paper } from '@/lib/paper/paper';
import type { OpenIndex, SearchSources } from '@/lib/search';
import type { Pace } from '@/lib/search/segment/merge';
import { sameCode, sameOrganization, sameTime, sharedAuthors, sharedKeywords, upvotes } from './facts';
import { nearMeaning } from './meaning';
import type { WeighedSignal } from './signal';
import type { RelatedPaper } from './types';
import { sameWording } from './wording';

export type { Likeness, Signal, WeighedSignal } from './signal';
export type { RelatedPaper } from './types';

/** Papers that each signal brings to be compared. */
const CANDIDATES = 100;
/** Below this a paper is not near but merely the nearest. */
const LEAST_SCORE = 0.06;

/**
 * What each signal adds at most: where a model tells what papers mean, and where their words have to do. The first were
 * found by search over each half of the sections of `npm run bench -- --only related` in turn and lie between the two; how
 * good they are on either stands in public/meaning.md. The second are those from before there was a model, and a little for
 * time and upvotes, by which words alone do better, too (P@5 .101 without, .119 with them).
 */
const WEIGHTS = {
  byMeaning: {
    code: 0.2,
    keywords: 0.05,
    authors: 0.1,
    organization: 0.02,
    meaning: 1,
    wording: 0.05,
    time: 0.14,
    upvotes: 0.18,
  },
  byWords: {
    code: 0.2,
    keywords: 0.3,
    authors: 0.1,
    organization: 0.02,
    meaning: 0,
    wording: 1,
    time: 0.12,
    upvotes: 0.08,
  },
};

/** Tells by which signals papers are related to this one now, in the order in which their reasons are told. */
export type RelatedSignals = (paper: Paper) => Promise<WeighedSignal[]>;

export function relatedSignals(
  index: OpenIndex,
  { idsOfKey, meaning }: Pick<SearchSources, 'idsOfKey' | 'meaning'>,
  pace: Pace = () => undefined,
): RelatedSignals {
  const code = sameCode(idsOfKey);
  const wording = sameWording(index, pace);
  const meant = meaning && nearMeaning(index, meaning, pace);
  return async (paper) => {
    // A paper of which the model knows no word is compared as if there were none.
    const isMeant = meant && (await meaning.model())?.embedPaper(paper);
    const weights = isMeant ? WEIGHTS.byMeaning : WEIGHTS.byWords;
    return [
      { signal: code, weight: weights.code },
      { signal: sharedKeywords, weight: weights.keywords },
      { signal: sharedAuthors, weight: weights.authors },
      { signal: sameOrganization, weight: weights.organization },
      ...(isMeant ? [{ signal: meant, weight: weights.meaning }] : []),
      { signal: wording, weight: weights.wording },
      { signal: sameTime, weight: weights.time, isTieBreaker: true },
      { signal: upvotes, weight: weights.upvotes, isTieBreaker: true },
    ];
  };
}

/**
 * The papers nearest to `paper`, best first, and why; never the paper itself. Each signal brings papers, all are compared
 * by all signals.
 */
export async function relatedPapers(
  paper: Paper,
  signalsNow: RelatedSignals,
  papersById: SearchSources['papers'],
  limit = 5,
): Promise<RelatedPaper[]> {
  const signals = await signalsNow(paper);
  const brought = await Promise.all(signals.map(({ signal }) => signal.bring?.(paper, CANDIDATES) ?? []));
  const ids = new Set(brought.flat());
  ids.delete(paper.id);
  const papers = (await papersById([...ids])).filter((found) => found !== undefined);
  const compared = await Promise.all(signals.map(({ signal }) => signal.compare(paper, papers)));
  return papers
    .map((other, i) => {
      const likenesses = compared.flatMap((ofSignal) => ofSignal[i] ?? []);
      let score = 0;
      let nearness = 0;
      for (const [s, { weight, isTieBreaker }] of signals.entries()) {
        const added = weight * (likenesses[s]?.nearness ?? 0);
        score += added;
        if (!isTieBreaker) nearness += added;
      }
      return { paper: other, score, nearness, likenesses };
    })
    .filter(({ nearness }) => nearness >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ paper, score, likenesses }) => ({
      paper,
      score: Math.min(1, score),
      reasons: likenesses.flatMap(({ reason }) => (typeof reason === 'function' ? reason() : reason) ?? []),
    }));
}
