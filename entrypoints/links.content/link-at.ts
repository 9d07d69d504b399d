import { identifyUrl, keyOf } from '@/lib/links';

/** A link to a paper or its code, in this document. */
export interface PaperLink {
  element: Element;
  /** What it is looked up by. */
  key: string;
}

/** The paper link that an event happened on, seen through open shadow roots; `null` on anything else. */
export function linkAt(event: Event): PaperLink | null {
  for (const node of event.composedPath()) {
    const href = node instanceof Element ? hrefOf(node) : null;
    if (href === null) continue;
    const element = node as Element;
    const target = identifyUrl(href);
    return target && !isEdited(element) ? { element, key: keyOf(target) } : null;
  }
  return null;
}

/** The absolute address of a link element, HTML's or SVG's; `null` for what is no link. */
function hrefOf(node: Element): string | null {
  if (node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement) return node.href || null;
  if (node instanceof SVGAElement && URL.canParse(node.href.baseVal, node.baseURI)) {
    return new URL(node.href.baseVal, node.baseURI).href;
  }
  return null;
}

/** In a text that is being written, the pointer is busy with something else. */
const isEdited = (node: Element) => node instanceof HTMLElement && node.isContentEditable;
