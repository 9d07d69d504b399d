// Control characters, and the marks that reorder text around them, have no place in a title or a name.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being removed.
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** `text` on one line: control characters dropped, every run of white space a single space. */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** The URL as a browser reads it when it is an absolute http(s) one, else `null`: nothing else is ever a link. */
export function httpUrl(text: string | null | undefined): string | null {
  if (!text) return null;
  try {
    const url = new URL(text.trim());
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}
