import { addressOf } from '@/lib/links';
import type { Paper } from './paper';

/** Where a paper lives on the web. Everything that comes from outside passes `httpUrl` before it becomes a link. */

/** The slash of `math/0309136` is part of the path, everything else is taken literally. */
const inPath = (id: string): string => id.split('/').map(encodeURIComponent).join('/');

/** The paper's page on Hugging Face, with its comments. */
export const huggingFacePage = (id: string): string => `https://huggingface.co/papers/${inPath(id)}`;

/** The paper's abstract page on arXiv. */
export const arxivPage = (id: string): string => addressOf({ kind: 'arxiv', id: inPath(id), version: null });

/** The newest version as PDF. */
export const arxivPdf = (id: string): string => `https://arxiv.org/pdf/${inPath(id)}`;

/** The repository's page, or `null` when what we hold is not `owner/name`. */
export function githubPage(repo: string | null | undefined): string | null {
  const parts = /^([\w-]+)\/([\w.-]+)$/.exec(repo ?? '');
  if (!parts || parts[2] === '.' || parts[2] === '..') return null;
  return addressOf({ kind: 'github', repo: `${parts[1]}/${parts[2]}` });
}

/**
 * Whether Hugging Face has a page for it. Every paper of the digest has one; a paper fetched from arXiv on a person's
 * wish may not, and votes or a digest day tell that it does.
 */
export function isOnHuggingFace(paper: Paper): boolean {
  return paper.source !== 'fetched' || paper.digestDate !== null || paper.upvotes !== null;
}

/** The one address a paper's title leads to. */
export function pageOf(paper: Paper): string {
  return isOnHuggingFace(paper) ? huggingFacePage(paper.id) : arxivPage(paper.id);
}
