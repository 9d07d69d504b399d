import { identifyUrl, type LinkTarget } from '@/lib/links';

/** A link to a paper or its code, in this document. */
export interface PaperLink {
  element: Element;
  target: LinkTarget;
}

/** The paper link that an event happened on, seen through open shadow roots; `null` on anything else. */
export function linkAt(event: Event): PaperLink | null {
  for (const node of event.composedPath()) {
    if (!(node instanceof Element)) continue;
    const href = hrefOf(node);
    if (href === null) continue;
    const target = identifyUrl(href);
    return target && !isEdited(node) ? { element: node, target } : null;
  }
  return null;
}

/** The absolute address of a link element, HTML's or SVG's. */
function hrefOf(node: Element): string | null {
  if (node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement) return node.href || null;
  if (node instanceof SVGAElement) return new URL(node.href.baseVal, node.baseURI).href;
  return null;
}

/** In a text that is being written, the pointer is busy with something else. */
const isEdited = (node: Element) => node instanceof HTMLElement && node.isContentEditable;
