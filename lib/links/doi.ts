import type { Address } from './address';
import { leadingPaper } from './arxiv-id';
import type { LinkTarget } from './target';

/** Reads the DOIs that arXiv registers, `10.48550/arXiv.<id>` in any case; no other DOI carries an arXiv id. */
export function readDoiUrl({ host, path }: Address): LinkTarget | null {
  if (host !== 'doi.org' && host !== 'dx.doi.org') return null;
  const suffix = /^\/10\.48550\/(?=arxiv\.)/i.exec(path);
  return suffix && leadingPaper(path.slice(suffix[0].length));
}
