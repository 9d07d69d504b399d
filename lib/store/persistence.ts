/**
 * Asks the browser to clear these databases at nobody's wish but the person's. Firefox says yes without a question to an
 * extension that may store without limit; Chromium spares such an extension anyway, and asks nobody.
 */
export async function keepForGood(): Promise<void> {
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist?.();
  } catch {
    // Private windows have nothing to keep.
  }
}
