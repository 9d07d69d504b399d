import type { LinkTarget } from './target';

/** The one address under which a target is opened; what is not a letter of the address's own is escaped. */
export function addressOf(target: LinkTarget): string {
  switch (target.kind) {
    case 'arxiv':
      return `https://arxiv.org/abs/${target.id}${target.version ? `v${target.version}` : ''}`;
    case 'github':
      return `https://github.com/${target.repo}`;
    case 'huggingface':
      return `https://huggingface.co/${target.type === 'model' ? '' : `${target.type}s/`}${target.repo}`;
    case 'page':
      return target.url;
  }
}
