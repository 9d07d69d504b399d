/** The host name of the page that this frame is in, which is what stands in the address bar; empty where nobody tells. */
export function topHost(): string {
  try {
    return window.top?.location.hostname ?? '';
  } catch {
    // A page of another origin. Where the browser does not tell of it, a frame mostly knows who brought it.
    const outermost: string = location.ancestorOrigins?.item(location.ancestorOrigins.length - 1) ?? document.referrer;
    return URL.canParse(outermost) ? new URL(outermost).hostname : '';
  }
}
