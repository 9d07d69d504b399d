/** Resolves all escapes; what has bad ones is no address of ours. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Resolves the escapes of an address that stands escaped in another one. It ends at the first slash that is not. */
export function plain(text: string): string {
  const escaped = /^https?(?:%3a|:)%2f[^/?#]*/i.exec(text);
  return escaped ? unescaped(escaped[0]) : text;
}
