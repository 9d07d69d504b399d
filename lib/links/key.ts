import { canonicalArxivId } from './arxiv-id';
import { leadingRepo } from './github';
import type { LinkTarget } from './target';

/**
 * The string under which a target is looked up: two links get the same key exactly when they name the same thing.
 * `arxiv:2308.00352` (all versions are one paper), `github:geekan/metagpt`, `huggingface:dataset/owner/name` (hosts
 * of code compare names without case), `page:https://example.org/project`.
 */
export function keyOf(target: LinkTarget): string {
  switch (target.kind) {
    case 'arxiv':
      return `arxiv:${target.id}`;
    case 'github':
      return `github:${target.repo.toLowerCase()}`;
    case 'huggingface':
      return `huggingface:${target.type}/${target.repo.toLowerCase()}`;
    case 'page':
      return `page:${normalisePage(target.url)}`;
  }
}

/**
 * Gives the spellings under which one page is commonly linked a single form: https, no `www.`, no fragment, no
 * `index.html`, no slash at the end. The query stays, because it may choose the page.
 */
function normalisePage(address: string): string {
  try {
    const { host, pathname, search } = new URL(address);
    const path = pathname.replace(/\/{2,}/g, '/').replace(/\/(?:index\.html?)?$/, '');
    return `https://${host.replace(/^www\./, '')}${path}${search}`;
  } catch {
    return address;
  }
}

/**
 * The inverse of `keyOf` for arXiv and GitHub keys. Anything that `keyOf` could not have made of a valid target (an
 * impossible id, a version, upper case, a reserved name) is `null`, so what comes back can be trusted.
 */
export function parseKey(key: string): LinkTarget | null {
  const target = key.startsWith('github:') ? leadingRepo(key.slice(7)) : arxivTarget(key);
  return target && keyOf(target) === key ? target : null;
}

function arxivTarget(key: string): LinkTarget | null {
  const found = canonicalArxivId(key);
  return found && { kind: 'arxiv', ...found };
}
