import * as v from 'valibot';
import { canonicalArxivId, identifyUrl } from '@/lib/links';
import type { Organization, Paper, PaperSource } from '@/lib/paper/paper';
import { httpUrl, oneLine } from '@/lib/paper/text';
import { DigestRow, PaperRow } from './schema';

/** A day's rows after the door: the papers, and how many rows were no paper. */
export interface ConvertedRows {
  papers: Paper[];
  bad: number;
}

/** Converts the rows of one day's answer. `digestDate` is the day asked for, `YYYY-MM-DD`. */
export function convertRows(rows: unknown[], digestDate: string): ConvertedRows {
  const papers: Paper[] = [];
  for (const row of rows) {
    const parsed = v.safeParse(DigestRow, row);
    const paper = parsed.success ? convert(parsed.output.paper, 'digest', digestDate) : null;
    if (!parsed.success || !paper) continue;
    papers.push({ ...paper, comments: parsed.output.numComments ?? paper.comments });
  }
  return { papers, bad: rows.length - papers.length };
}

/** Converts the answer of `GET /api/papers/{id}`; `null` when it is no paper. */
export function convertPaper(answer: unknown): Paper | null {
  const parsed = v.safeParse(PaperRow, answer);
  if (!parsed.success) return null;
  return convert(parsed.output, 'fetched', parsed.output.submittedOnDailyAt?.slice(0, 10) ?? null);
}

function organizationOf(row: PaperRow['organization']): Organization | null {
  const name = oneLine(row?.name ?? '');
  const fullname = oneLine(row?.fullname ?? '');
  return name && fullname ? { name, fullname } : null;
}

function convert(row: PaperRow, source: PaperSource, digestDate: string | null): Paper | null {
  const arxiv = canonicalArxivId(row.id);
  const title = oneLine(row.title);
  if (!arxiv || !title) return null;
  const repository = row.githubRepo ? identifyUrl(row.githubRepo) : null;
  return {
    id: arxiv.id,
    title,
    abstract: oneLine(row.summary ?? ''),
    authors: row.authors.map((author) => oneLine(author.name)).filter(Boolean),
    publishedAt: row.publishedAt ?? null,
    digestDate,
    upvotes: row.upvotes ?? null,
    comments: row.numComments ?? null,
    githubRepo: repository?.kind === 'github' ? repository.repo : null,
    githubStars: row.githubStars ?? null,
    projectPage: httpUrl(row.projectPage),
    organization: organizationOf(row.organization),
    summary: oneLine(row.ai_summary ?? '') || null,
    keywords: row.ai_keywords.map(oneLine).filter(Boolean),
    source,
  };
}
