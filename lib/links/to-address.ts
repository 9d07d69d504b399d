import type { LinkTarget } from './target';

/** The one address under which a target is opened. Ids and names are made of what needs no escapes there. */
export function addressOf(target: LinkTarget): string {
  switch (target.kind) {
    case 'arxiv':
      return `https://arxiv.org/abs/${target.id}${target.version === null ? '' : `v${target.version}`}`;
    case 'github':
      return `https://github.com/${target.repo}`;
    case 'huggingface':
      return `https://huggingface.co/${target.type === 'model' ? '' : `${target.type}s/`}${target.repo}`;
    case 'page':
      return target.url;
  }
}
