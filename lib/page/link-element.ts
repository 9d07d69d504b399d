import { hostOf, identifyLink, type LinkTarget, pageTarget } from '@/lib/links';
import { closest } from './walk';

/** Of a link's visible text so much is read when its address says nothing. */
const MOST_TEXT = 300;

/** The absolute address of a link element, HTML's or SVG's, with `<base>` heeded; `null` for what is no link. */
function hrefOf(node: Element): string | null {
  // Asked of every element of a page, most of which are something else.
  if (node.localName !== 'a' && node.localName !== 'area') return null;
  if (node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement) return node.href || null;
  if (node instanceof SVGAElement && URL.canParse(node.href.baseVal, node.baseURI)) {
    return new URL(node.href.baseVal, node.baseURI).href;
  }
  return null;
}

/** Whether an element is a link, wherever it leads. */
export const isLink = (element: Element): boolean => hrefOf(element) !== null;

/**
 * What a link element names; `null` for one that names nothing, and for what is no link.
 *
 * @param pageHosts hosts on which the digest knows project pages; only links to these are taken for one
 */
export function targetOf(element: Element, pageHosts: ReadonlySet<string>): LinkTarget | null {
  const href = hrefOf(element);
  if (!href || leadsWithinPage(href)) return null;
  return namedBy(href, pageHosts, () => [
    element.getAttribute('data-expanded-url'),
    element.getAttribute('title'),
    element.textContent.slice(0, MOST_TEXT),
  ]);
}

/** What an address names where the digest knows project pages on `pageHosts`; see `identifyLink` for the clues. */
export function namedBy(href: string, pageHosts: ReadonlySet<string>, clues: () => (string | null)[] = () => []) {
  return identifyLink(href, clues) ?? (pageHosts.has(hostOf(href)) ? pageTarget(href) : null);
}

/** The version of a paper that is named, if one is. */
export const versionOf = (target: LinkTarget): number | null => (target.kind === 'arxiv' ? target.version : null);

/** A paper's own page is full of links to its sections and figures; who follows them knows which paper it is. */
function leadsWithinPage(href: string): boolean {
  const hash = href.indexOf('#');
  return hash >= 0 && href.slice(0, hash) === document.URL.split('#', 1)[0];
}

/** Whether the element is part of a text that is being written: the pointer there is busy with something else. */
export function isEdited(element: Element): boolean {
  const html = element instanceof HTMLElement ? element : (closest(element, '[contenteditable]') as HTMLElement | null);
  return html?.isContentEditable || element.ownerDocument.designMode === 'on' || !!closest(element, '[role=textbox]');
}
