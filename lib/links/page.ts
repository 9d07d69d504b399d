import { hostOf } from './host';
import type { LinkTarget } from './target';

/** Any absolute http(s) address as a page; `null` for everything else. */
export function pageTarget(href: string): LinkTarget | null {
  return hostOf(href) ? { kind: 'page', url: href } : null;
}
