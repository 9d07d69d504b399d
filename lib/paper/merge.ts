import type { Paper, PaperSource } from './paper';
import { withUpvotes } from './upvote-history';

const RANK: Record<PaperSource, number> = { starter: 0, fetched: 1, digest: 2 };

/**
 * What is known of a paper once `fresh` has arrived beside what was `known`.
 * A fresh fact replaces the old one; what `fresh` does not know stays. The starter digest never replaces anything, and
 * its summary and keywords, which are ours, leave with the first real row.
 */
export function mergePaper(known: Paper | undefined, fresh: Paper): Paper {
  if (!known) return fresh;
  if (fresh.source === 'starter') return known;
  const ours = known.source === 'starter';
  const sameRepo = (fresh.githubRepo ?? known.githubRepo)?.toLowerCase() === known.githubRepo?.toLowerCase();
  return {
    id: fresh.id,
    title: fresh.title,
    abstract: fresh.abstract || known.abstract,
    authors: fresh.authors.length ? fresh.authors : known.authors,
    publishedAt: fresh.publishedAt ?? known.publishedAt,
    digestDate: latest(fresh.digestDate, known.digestDate),
    upvotes: fresh.upvotes ?? known.upvotes,
    upvoteHistory: withUpvotes(known.upvoteHistory, fresh.upvoteHistory),
    comments: fresh.comments ?? known.comments,
    githubRepo: fresh.githubRepo ?? known.githubRepo,
    githubStars: fresh.githubStars ?? (sameRepo ? known.githubStars : null),
    projectPage: fresh.projectPage ?? known.projectPage,
    models: fresh.models.length ? fresh.models : known.models,
    datasets: fresh.datasets.length ? fresh.datasets : known.datasets,
    spaces: fresh.spaces.length ? fresh.spaces : known.spaces,
    organization: fresh.organization ?? known.organization,
    summary: fresh.summary ?? (ours ? null : known.summary),
    keywords: fresh.keywords.length || ours ? fresh.keywords : known.keywords,
    version: newest(fresh.version, known.version),
    withdrawnAt: fresh.withdrawnAt ?? known.withdrawnAt,
    source: RANK[fresh.source] >= RANK[known.source] ? fresh.source : known.source,
  };
}

/** The greater of two versions: a paper never loses one. */
function newest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

/** The later of two days; a paper that comes back on Daily Papers counts for the newer day. */
function latest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
