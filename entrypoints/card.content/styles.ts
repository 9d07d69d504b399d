import card from '@/components/styles/card.css?inline';
import host from './host.css?inline';

const CSS = `${host}\n${card}`;

/**
 * Adopted style sheets are beyond the reach of a page's content security policy. Firefox does not let a content script
 * adopt one through its view of the page; there a `style` element, which it does not hold to the page's policy, serves.
 */
export function addStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = CSS;
    root.prepend(style);
  }
}
