import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { addDays, isWeekday, newYorkWallTime } from './calendar';
import { type Days, inOrder } from './days';
import { isObject, upvotesOf } from './item';

/** One paper of the starter digest, `public/starter-digest.json`. Unknown is `null`. */
export interface StarterPaper {
  id: string;
  title: string;
  authors: string[];
  /** A day or an instant, ISO 8601. */
  publishedAt: string;
  comments: number | null;
  githubRepo: string | null;
  projectPage: string | null;
  organization: { name: string; fullname: string } | null;
  summary: string;
  keywords: string[];
}

const PAPERS_A_DAY = 6;

export async function readStarterPapers(file: string): Promise<StarterPaper[]> {
  const digest: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!isObject(digest) || !Array.isArray(digest.papers)) throw new Error(`${file}: no "papers" in it`);
  return digest.papers;
}

/**
 * Deals the starter papers out over the most recent weekdays up to `today`, six a day, the newest papers on the newest
 * day. INVENTED FOR THE DEMO: the starter digest knows neither the day a paper was on Daily Papers nor its upvotes, but
 * the API's shape has both. So the days come from this dealing, and the upvotes are a number worked out of the id: the
 * same on every run and saying nothing about the paper. Comments that are unknown become 0, the submitter is nobody.
 */
export function dealStarterPapers(papers: readonly StarterPaper[], today: string): Days {
  const newestFirst = [...papers].sort((a, b) => b.publishedAt.localeCompare(a.publishedAt) || (a.id < b.id ? -1 : 1));
  const days: [string, unknown[]][] = [];
  let day = today;
  for (let start = 0; start < newestFirst.length; day = addDays(day, -1)) {
    if (!isWeekday(day)) continue;
    const hand = newestFirst
      .slice(start, start + PAPERS_A_DAY)
      .map((paper) => toItem(paper, day, demoUpvotes(paper.id)));
    days.push([day, hand.sort((a, b) => upvotesOf(b) - upvotesOf(a))]);
    start += PAPERS_A_DAY;
  }
  return inOrder(days);
}

/** A starter paper in the shape of a recorded item of 2026; as there, a field that is not known is missing. */
export function toItem(paper: StarterPaper, day: string, upvotes: number): unknown {
  const publishedAt = new Date(paper.publishedAt);
  const { id, title, summary } = paper;
  const organization = paper.organization && { _id: objectId(paper.organization.name), ...paper.organization };
  const submitter = { _id: objectId('submitter'), avatarUrl: '/avatars/demo.svg', isPro: false, fullname: 'Demo' };
  return {
    paper: {
      id,
      authors: paper.authors.map((name, index) => ({ _id: objectId(`${id}/${index}`), name, hidden: false })),
      publishedAt: publishedAt.toISOString(),
      submittedOnDailyAt: `${day}T00:00:00.000Z`,
      title,
      submittedOnDailyBy: { ...submitter, user: 'papergloss-demo', type: 'user', name: 'papergloss-demo' },
      summary,
      upvotes,
      discussionId: objectId(id),
      ...(paper.projectPage !== null && { projectPage: paper.projectPage }),
      ...(paper.githubRepo !== null && {
        githubRepo: `https://github.com/${paper.githubRepo}`,
        githubRepoAddedBy: 'auto',
      }),
      ai_keywords: paper.keywords,
      ...(organization && { organization }),
    },
    // The service writes New York's wall time here and calls it UTC; clients have to know.
    publishedAt: newYorkWallTime(publishedAt).toISOString(),
    title,
    summary,
    thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`,
    numComments: paper.comments ?? 0,
    submittedBy: { ...submitter, name: 'papergloss-demo', type: 'user', isHf: false, isHfAdmin: false, isMod: false },
    ...(organization && { organization }),
    isAuthorParticipating: false,
  };
}

/** The demo's own count, from 3 to 150: stable, and made up. */
function demoUpvotes(id: string): number {
  return 3 + (createHash('sha1').update(id).digest().readUInt16BE() % 148);
}

/** 24 hex digits, as the service's own ids look. */
function objectId(seed: string): string {
  return createHash('sha1').update(seed).digest('hex').slice(0, 24);
}
