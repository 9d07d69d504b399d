/**
 * Elements that are no links and on which nobody can hang a shadow root, so that nobody has to look at them. What is not
 * among them is a link, one of the few elements of HTML that take a shadow root, a custom element, or a rare thing.
 */
const IN_VAIN =
  'abbr,b,br,button,cite,code,col,colgroup,dd,del,dl,dt,em,fieldset,figcaption,figure,font,form,hr,i,iframe,img,input,' +
  'ins,kbd,label,legend,li,link,mark,meta,noscript,ol,optgroup,option,path,picture,pre,q,s,script,select,small,source,' +
  'strong,style,sub,summary,sup,table,tbody,td,template,textarea,tfoot,th,thead,time,title,tr,u,ul,video';

/**
 * Steps through the elements at and below `root` that may be links or carry a shadow root, in the page's order, and into
 * open shadow roots where they hang. The browser picks them out in one go, which is the first step: it takes a few
 * milliseconds where there are a hundred thousand, a tenth of what it costs to step through all of them. What the page
 * removes meanwhile comes all the same.
 */
export function* elementsIn(root: Document | ShadowRoot | Element): Generator<Element, void> {
  if (root instanceof Element) yield* withShadow(root);
  for (const element of root.querySelectorAll(`:not(${IN_VAIN})`)) yield* withShadow(element);
}

function* withShadow(element: Element): Generator<Element, void> {
  yield element;
  const shadow = shadowOf(element);
  if (shadow) yield* elementsIn(shadow);
}

/** An element's open shadow root. In a form, a field of that name would stand in its place. */
export function shadowOf(element: Element): ShadowRoot | null {
  const root: unknown = element.shadowRoot;
  return root instanceof ShadowRoot ? root : null;
}

/** The nearest element around one, or itself, that a selector matches; right also in a form with a field `closest`. */
export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);
