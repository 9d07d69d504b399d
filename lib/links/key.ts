import { canonicalArxivId } from './arxiv-id';
import { leadingRepo } from './github';
import { leadingHfRepo } from './huggingface';
import { canonicalPage, pageTarget } from './page';
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
      return `page:${canonicalPage(target.url) ?? target.url}`;
  }
}

/**
 * The inverse of `keyOf`. Anything that `keyOf` could not have made of a valid target (an impossible id, a version,
 * upper case, a reserved name) is `null`, so what comes back can be trusted.
 */
export function parseKey(key: string): LinkTarget | null {
  const [, kind = '', rest = ''] = /^(arxiv|github|page|huggingface:(?:model|dataset|space))[:/](.*)$/.exec(key) ?? [];
  const target = readRest(kind, rest);
  return target && keyOf(target) === key ? target : null;
}

function readRest(kind: string, rest: string): LinkTarget | null {
  switch (kind) {
    case '':
      return null;
    case 'arxiv': {
      const found = canonicalArxivId(rest);
      return found && { kind, ...found };
    }
    case 'github':
      return leadingRepo(rest);
    case 'page':
      return pageTarget(rest);
    default:
      return leadingHfRepo(kind.slice('huggingface:'.length) as 'model' | 'dataset' | 'space')(rest);
  }
}
