import * as v from 'valibot';
import { canonicalArxivId, identifyUrl, keyOf, type LinkTarget, parseKey } from '@/lib/links';
import type { Organization, Paper, PaperSource } from '@/lib/paper/paper';
import { httpUrl, oneLine } from '@/lib/paper/text';
import { dayOfRow } from './day-of-row';
import { DigestRow, PaperRow } from './schema';

/** A day's rows after the door: the papers, and how many rows were no paper. */
export interface ConvertedRows {
  papers: Paper[];
  bad: number;
}

/**
 * Converts the rows of an answer of `GET /api/daily_papers`. Days are `YYYY-MM-DD`.
 *
 * @param digestDate the day that was asked for; `null` when it was a month, whose rows tell their days themselves
 * @param seenOn the day on which the papers had these upvotes
 */
export function convertRows(rows: readonly unknown[], digestDate: string | null, seenOn: string): ConvertedRows {
  const papers: Paper[] = [];
  for (const row of rows) {
    const parsed = v.safeParse(DigestRow, row);
    if (!parsed.success) continue;
    const paper = convert(parsed.output.paper, 'digest', digestDate ?? dayOfRow(parsed.output), seenOn);
    if (paper) papers.push({ ...paper, comments: parsed.output.numComments ?? paper.comments });
  }
  return { papers, bad: rows.length - papers.length };
}

/** Converts the answer of `GET /api/papers/{id}`, as it was on the day `seenOn`; `null` when it is no paper. */
export function convertPaper(answer: unknown, seenOn: string): Paper | null {
  const parsed = v.safeParse(PaperRow, answer);
  if (!parsed.success) return null;
  return convert(parsed.output, 'fetched', parsed.output.submittedOnDailyAt?.slice(0, 10) ?? null, seenOn);
}

function organizationOf(row: PaperRow['organization']): Organization | null {
  const name = oneLine(row?.name ?? '');
  const fullname = oneLine(row?.fullname ?? '');
  return name && fullname ? { name, fullname } : null;
}

/** The repository of an address as people type it: with white space in it, without `https://`. */
function repositoryAt(address: string | null | undefined): string | null {
  const whole = address?.replace(/\s+/g, '') ?? '';
  const target = identifyUrl(/^https?:/i.test(whole) ? whole : `https://${whole}`);
  return target?.kind === 'github' ? target.repo : null;
}

type HuggingFaceType = Extract<LinkTarget, { kind: 'huggingface' }>['type'];

/** A famous paper has hundreds of models; the service, too, names only some. */
const MAX_LINKED = 100;

/** The linked repositories whose ids are `owner/name`. */
function namesOf(type: HuggingFaceType, linked: readonly { id: string }[]): string[] {
  return linked
    .map(({ id }) => id)
    .filter((repo) => parseKey(keyOf({ kind: 'huggingface', type, repo })) !== null)
    .slice(0, MAX_LINKED);
}

function convert(row: PaperRow, source: PaperSource, digestDate: string | null, seenOn: string): Paper | null {
  const arxiv = canonicalArxivId(row.id);
  const title = oneLine(row.title);
  if (!arxiv || !title) return null;
  const projectPage = httpUrl(row.projectPage);
  return {
    id: arxiv.id,
    title,
    abstract: oneLine(row.summary ?? ''),
    authors: row.authors.map((author) => oneLine(author.name)).filter(Boolean),
    publishedAt: row.publishedAt ?? null,
    digestDate,
    upvotes: row.upvotes ?? null,
    upvoteHistory: row.upvotes === undefined ? [] : [[seenOn, row.upvotes]],
    comments: row.numComments ?? null,
    githubRepo: repositoryAt(row.githubRepo) ?? repositoryAt(projectPage),
    githubStars: row.githubStars ?? null,
    projectPage,
    models: namesOf('model', row.linkedModels),
    datasets: namesOf('dataset', row.linkedDatasets),
    spaces: namesOf('space', row.linkedSpaces),
    organization: organizationOf(row.organization),
    summary: oneLine(row.ai_summary ?? '') || null,
    keywords: row.ai_keywords.map(oneLine).filter(Boolean),
    version: null,
    withdrawnAt: row.withdrawnAt ?? null,
    source,
  };
}
