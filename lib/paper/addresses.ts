import { addressOf } from '@/lib/links';
import type { Paper } from './paper';

/** Where a paper lives on the web. Everything that comes from outside passes `httpUrl` before it becomes a link. */

/** The slash of `math/0309136` is part of the path, everything else is taken literally. */
const inPath = (id: string): string => id.split('/').map(encodeURIComponent).join('/');

/** The paper's page on Hugging Face, with its comments. */
export const huggingFacePage = (id: string): string => `https://huggingface.co/papers/${inPath(id)}`;

/** The comments under the paper on Hugging Face. */
export const huggingFaceComments = (id: string): string => `${huggingFacePage(id)}#community`;

/** What Hugging Face finds for a few words among all the papers that it knows. */
export const huggingFaceSearch = (words: string): string =>
  `https://huggingface.co/papers?${new URLSearchParams({ q: words })}`;

/** The paper's abstract page on arXiv. */
export const arxivPage = (id: string): string => addressOf({ kind: 'arxiv', id: inPath(id), version: null });

/** The newest version as PDF. */
export const arxivPdf = (id: string): string => `https://arxiv.org/pdf/${inPath(id)}`;

/** The newest version as a web page, where arXiv could make one of its sources. */
export const arxivHtml = (id: string): string => `https://arxiv.org/html/${inPath(id)}`;

/** One version's abstract page on arXiv. */
export const arxivVersion = (id: string, version: number): string =>
  addressOf({ kind: 'arxiv', id: inPath(id), version });

/** The paper on alphaXiv, with notes and questions beside its pages. */
export const alphaXivPage = (id: string): string => `https://www.alphaxiv.org/abs/${inPath(id)}`;

/** The paper as a web page made by ar5iv, for papers from before arXiv made its own. */
export const ar5ivPage = (id: string): string => `https://ar5iv.labs.arxiv.org/html/${inPath(id)}`;

/** The repository's page, or `null` when what we hold is not `owner/name`. */
export function githubPage(repo: string | null | undefined): string | null {
  const parts = /^([\w-]+)\/([\w.-]+)$/.exec(repo ?? '');
  if (!parts || parts[2] === '.' || parts[2] === '..') return null;
  return addressOf({ kind: 'github', repo: `${parts[1]}/${parts[2]}` });
}

/** A model's, data set's or Space's page, or `null` when what we hold is not `owner/name`. */
export function hubPage(type: 'model' | 'dataset' | 'space', repo: string): string | null {
  const parts = /^[\w-][\w.-]*\/[\w-][\w.-]*$/.exec(repo);
  return parts && addressOf({ kind: 'huggingface', type, repo });
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
