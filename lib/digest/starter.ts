import * as v from 'valibot';
import { canonicalArxivId } from '@/lib/links';
import type { Paper } from '@/lib/paper/paper';

const StarterPaper = v.object({
  id: v.pipe(
    v.string(),
    v.check((id) => canonicalArxivId(id)?.id === id),
  ),
  title: v.string(),
  authors: v.array(v.string()),
  publishedAt: v.nullable(v.string()),
  comments: v.nullable(v.number()),
  githubRepo: v.nullable(v.string()),
  projectPage: v.nullable(v.string()),
  organization: v.nullable(v.object({ name: v.string(), fullname: v.string() })),
  summary: v.string(),
  keywords: v.array(v.string()),
});

/** The file `public/starter-digest.json`. `about` says in words what it is. */
export const StarterDigest = v.object({ about: v.string(), papers: v.array(StarterPaper) });

/** The papers of the starter digest. Throws when the file is not one, which only a broken build can cause. */
export function starterPapers(file: unknown): Paper[] {
  return v.parse(StarterDigest, file).papers.map((paper) => ({
    ...paper,
    abstract: '',
    digestDate: null,
    upvotes: null,
    upvoteHistory: [],
    githubStars: null,
    models: [],
    datasets: [],
    spaces: [],
    version: null,
    withdrawnAt: null,
    source: 'starter',
  }));
}
