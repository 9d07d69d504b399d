import type { Address } from './address';
import { leadingPaper } from './arxiv-id';
import type { LinkTarget } from './target';

const PAPERS = '/papers/';

/**
 * Reads Hugging Face's paper pages, `/papers/<arXiv id>` with or without `.md`. Days, weeks and months under the same
 * path (`/papers/date/2025-01-01`) do not look like ids.
 */
export function readHuggingFaceUrl({ host, path }: Address): LinkTarget | null {
  if (host !== 'huggingface.co' && host !== 'hf.co') return null;
  return path.startsWith(PAPERS) ? leadingPaper(path.slice(PAPERS.length)) : null;
}
