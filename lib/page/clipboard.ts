/**
 * Puts text on the clipboard, soon after the person has clicked or pressed a key in this frame. Rejects when it is not
 * there afterwards. The page's selection and focus stay as they are.
 */
export async function copyText(text: string): Promise<void> {
  try {
    // Pages without TLS have no `clipboard`, and a page's policy may keep frames from using it.
    await navigator.clipboard.writeText(text);
  } catch {
    copyByEvent(text);
  }
}

/**
 * The older way: says what is copied while the browser asks. The page hears of it only what its listeners on `window`
 * that were there before hear, an event without text; when one of them stops the event, nothing is copied.
 */
function copyByEvent(text: string): void {
  let isTaken = false;
  const answer = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    if (!event.clipboardData) return;
    event.clipboardData.clearData();
    event.clipboardData.setData('text/plain', text);
    isTaken = true;
  };
  window.addEventListener('copy', answer, { capture: true });
  try {
    // Not `document.execCommand`: a page's `<img name="execCommand">` would be that.
    const isDone = Document.prototype.execCommand.call(document, 'copy');
    if (!isDone || !isTaken) throw new Error('The browser did not let the text be copied.');
  } finally {
    window.removeEventListener('copy', answer, { capture: true });
  }
}
